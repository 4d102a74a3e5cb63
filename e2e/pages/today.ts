import { expect, type Locator, type Page } from '@playwright/test';

/** The page of a day, as a person or a screen reader finds its parts. */
export function todayPage(page: Page) {
  const dialog = page.getByRole('dialog');
  return {
    heading: page.getByRole('heading', { level: 1 }),
    item: (title: string): Locator => page.getByRole('checkbox', { name: title, exact: true }),
    amount: (title: string): Locator => page.getByLabel(`Amount: ${title}`),
    toast: page.getByRole('status').filter({ hasText: /\S/ }).last(),
    fold: page.getByRole('button', { name: /^Done and put aside/ }),
    whatHappened: page.getByLabel('What happened'),
    guess: page.getByLabel('What I think it did'),
    dialog,

    addActivity: async (title: string, fill: (dialog: Locator) => Promise<void> = async () => undefined) => {
      await page.getByRole('button', { name: 'Add activity' }).click();
      await dialog.getByLabel('What to do').fill(title);
      await fill(dialog);
      await dialog.getByRole('button', { name: 'Add', exact: true }).click();
      await expect(dialog).toBeHidden();
    },
    choose: async (title: string, action: string) => {
      await page.getByRole('button', { name: `More for ${title}` }).click();
      await page.getByRole('menuitem', { name: action }).click();
    },
    addScore: async (preset: string) => {
      await page.getByRole('button', { name: 'Add a score' }).click();
      await dialog.getByLabel('Begin with').selectOption(preset);
      await dialog.getByRole('button', { name: 'Add', exact: true }).click();
      await expect(dialog).toBeHidden();
    },
    log: async (score: string, value: string) => {
      await page.getByRole('button', { name: `Log ${score}` }).click();
      await dialog.getByLabel('Value').fill(value);
      await dialog.getByRole('button', { name: 'Log', exact: true }).click();
      await expect(dialog).toBeHidden();
    },
    addMinutes: async (platform: string, typed: string) => {
      await page.getByRole('button', { name: 'Add minutes', exact: true }).click();
      await dialog.getByLabel('Platform').selectOption(platform);
      await dialog.getByLabel('Minutes, or from–to').fill(typed);
      await dialog.getByRole('button', { name: 'Save' }).click();
    },
    goTo: async (day: string) => {
      await page.getByLabel('Go to day').fill(day);
      await page.getByLabel('Go to day').press('Enter');
    },
    /** Opens the fold if it is closed. */
    unfold: async (): Promise<void> => {
      const fold = page.getByRole('button', { name: /^Done and put aside/ });
      if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click();
    },
  };
}
