import { expect, type Page } from '@playwright/test';

/** Through the welcome page with X, LinkedIn and an empty plan, to the first day. */
export async function begin(page: Page): Promise<void> {
  for (const platform of ['X', 'LinkedIn']) await page.getByRole('checkbox', { name: platform, exact: true }).check();
  await page.getByRole('radio', { name: 'Blank' }).check();
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Add activity' })).toBeVisible();
}
