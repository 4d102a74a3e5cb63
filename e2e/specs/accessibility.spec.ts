import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/rapport';
import { todayPage } from '../pages/today';
import { begin } from '../pages/welcome';

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.use({ colorScheme: theme });

    test('axe finds nothing on the welcome page', async ({ rapport: { page } }) => {
      await expect(page.getByRole('button', { name: /sample data/i })).toBeVisible();

      expect(await violations(page)).toEqual([]);
    });

    test('axe finds nothing on an empty day and in its dialogs', async ({ rapport: { page } }) => {
      await begin(page);
      expect(await violations(page)).toEqual([]);

      for (const key of ['a', 'r', 'm', '?']) {
        await page.keyboard.press(key);
        await expect(todayPage(page).dialog).toBeVisible();
        expect(await violations(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(todayPage(page).dialog).toBeHidden();
      }
    });

    test('axe finds nothing on a full day and in the settings', async ({ rapport: { page } }) => {
      await page.getByRole('button', { name: /sample data/i }).click();
      await expect(page.getByRole('heading', { name: 'Time today' })).toBeVisible();
      await page.keyboard.press('[');
      await expect(page.getByText('A past day')).toBeVisible();
      await todayPage(page).unfold();
      expect(await violations(page)).toEqual([]);

      await page
        .getByRole('button', { name: /^More for / })
        .first()
        .click();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');

      await page.keyboard.press(',');
      await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });
}

async function violations(page: Page) {
  // Colours are on their way for as long as something moves.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.html) }));
}
