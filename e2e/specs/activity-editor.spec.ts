import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/rapport';
import { activityEditor } from '../pages/activity-editor';
import { todayPage } from '../pages/today';
import { begin } from '../pages/welcome';

test('an activity is added with the keyboard alone, and shows its next days', async ({ rapport: { page } }) => {
  const editor = activityEditor(page);
  await begin(page);
  await page.keyboard.press('a');
  await page.keyboard.type('Answer mentions');
  await editor.due.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('every 3 days');
  await expect(editor.sheet.getByText('Understood: every 3 days, from 23 Nov 2026.')).toBeVisible();
  await expect(editor.preview.getByRole('listitem').nth(3)).toContainText('Thu 26 Nov: due');

  await page.keyboard.press('Enter');

  await expect(editor.sheet).toBeHidden();
  await expect(todayPage(page).item('Answer mentions')).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.use({ colorScheme: theme });

    test('a change of days that are over is asked about, and axe finds nothing', async ({ rapport: { page } }) => {
      const editor = activityEditor(page);
      await page.getByRole('button', { name: /sample data/i }).click();
      await todayPage(page).choose('Give +Ks', 'Edit …');
      await expect(editor.sheet).toBeVisible();
      expect(await violations(page)).toEqual([]);

      await editor.quickChoice.selectOption('Every few days');
      await editor.holdsFrom('2026-11-01');
      await editor.save.click();
      await expect(editor.question).toContainText(/This changes \d+ days, from 1 Nov 2026 up to today\./);
      expect(await violations(page)).toEqual([]);

      await page.keyboard.press('Escape');
      await expect(editor.question).toBeHidden();
      await expect(editor.sheet).toBeVisible();
    });
  });
}

async function violations(page: Page) {
  // Colours are on their way for as long as something moves.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.html) }));
}
