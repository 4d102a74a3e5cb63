import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../fixtures/rapport';
import { planPausesPage } from '../pages/plan-pauses';
import { tabTo } from '../pages/tab-to';
import { begin } from '../pages/welcome';

test('a pause is added, ended, removed and brought back', async ({ rapport: { page } }) => {
  const pauses = planPausesPage(page);
  await begin(page);
  await pauses.open();

  await pauses.add.click();
  await pauses.dialog.getByLabel('First day').fill('2026-11-20');
  await pauses.dialog.getByText('Some platforms').click();
  await pauses.dialog.getByRole('checkbox', { name: 'LinkedIn' }).check();
  await pauses.dialog.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(pauses.rows).toContainText('from 20 Nov 2026 on');

  await page.getByRole('button', { name: /^End today/ }).click();
  await expect(pauses.rows).toContainText('20 to 23 Nov 2026');
  await page.getByRole('button', { name: 'Remove 20 to 23 Nov 2026' }).click();
  await expect(pauses.rows).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await page.reload();
  await expect(pauses.rows).toContainText('20 to 23 Nov 2026');
});

test('a pause is made with the keyboard alone', async ({ rapport: { page } }) => {
  const pauses = planPausesPage(page);
  await begin(page);
  await pauses.open();

  await tabTo(page, pauses.add);
  await page.keyboard.press('Enter');
  await tabTo(page, pauses.dialog.getByLabel('Reason (if you like)'));
  await page.keyboard.type('holiday');
  await page.keyboard.press('Enter');

  await expect(pauses.rows).toContainText('everything · holiday');
  await expect(pauses.add).toBeFocused();
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.use({ colorScheme: theme });

    test('axe finds nothing on the pauses and in their dialog', async ({ rapport: { page } }) => {
      const pauses = planPausesPage(page);
      await begin(page);
      await pauses.open();
      await pauses.add.click();
      await pauses.dialog.getByText('Some platforms').click();
      await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

      await pauses.dialog.getByText('Everything').click();
      await pauses.dialog.getByRole('button', { name: 'Pause', exact: true }).click();
      await expect(pauses.rows).toHaveCount(1);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });
  });
}
