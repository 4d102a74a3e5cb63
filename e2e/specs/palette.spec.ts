import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/rapport';
import { palette } from '../pages/palette';
import { todayPage } from '../pages/today';
import { begin } from '../pages/welcome';

test('the palette does with the keyboard alone what the pages do', async ({ rapport: { page } }) => {
  const [today, commands] = [todayPage(page), palette(page)];
  await begin(page);

  await commands.take('Write to Ann', 'Add “Write to Ann”');
  await expect(page.getByRole('dialog').getByLabel('What to do')).toHaveValue('Write to Ann');
  await page.keyboard.press('Enter');
  await expect(today.item('Write to Ann')).toBeVisible();
  // The item is shown before it is saved, and the sheet goes after; over it the palette does not open.
  await expect(page.getByRole('dialog')).toBeHidden();

  await commands.take('ann', 'Tick “Write to Ann”');
  await expect(today.toast).toContainText('Ticked “Write to Ann”');
  await commands.take('undo', 'Undo: ticked “Write to Ann”');
  await expect(today.item('Write to Ann')).not.toBeChecked();

  await commands.take('3 days ago', 'Go to Friday 20 November');
  await expect(today.heading).toHaveText('Friday 20 November');
  await commands.take('pauses', 'Plan → Pauses');
  await expect(page).toHaveURL(/#\/plan\/pauses$/);
});

test('the palette gives the focus back to the field it was opened from', async ({ rapport: { page } }) => {
  const [today, commands] = [todayPage(page), palette(page)];
  await begin(page);
  await today.whatHappened.click();

  await commands.open();
  await page.keyboard.press('Escape');

  await expect(commands.dialog).toBeHidden();
  await expect(today.whatHappened).toBeFocused();
});

test('the palette logs a reading and asks about an odd one', async ({ rapport: { page } }) => {
  const [today, commands] = [todayPage(page), palette(page)];
  await begin(page);
  await today.addScore('Klout-style index');

  await commands.take('klout 47', 'Log Klout-style index 47');
  await expect(today.toast).toContainText('Logged');

  await commands.take('klout 470', 'Log Klout-style index 470');
  await expect(page.getByLabel('Value')).toBeFocused();
  await expect(page.getByLabel('Value')).toHaveValue('470');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('expected to be from 0 to 100');
});

test('the palette is used with the mouse', async ({ rapport: { page } }) => {
  const [today, commands] = [todayPage(page), palette(page)];
  await begin(page);
  await today.addActivity('Answer mentions');
  await page.getByRole('button', { name: 'Commands' }).click();

  await commands.option('Tick “Answer mentions”').hover();
  await expect(commands.chosen).toContainText('Tick “Answer mentions”');
  await commands.option('Tick “Answer mentions”').click();
  await expect(today.toast).toContainText('Ticked “Answer mentions”');

  await page.getByRole('button', { name: 'Commands' }).click();
  await page.mouse.click(5, 5);
  await expect(commands.dialog).toBeHidden();
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.use({ colorScheme: theme });

    test('axe finds nothing in the palette', async ({ rapport: { page } }) => {
      const commands = palette(page);
      await page.getByRole('button', { name: /sample data/i }).click();
      await expect(page.getByRole('heading', { name: 'Time today' })).toBeVisible();
      await commands.open();

      for (const typed of ['', 'tick', 'last tuesday', 'zebra']) {
        await commands.field.fill(typed);
        expect(await violations(page)).toEqual([]);
      }
    });
  });
}

async function violations(page: Page) {
  // Colours are on their way for as long as something moves.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.html) }));
}
