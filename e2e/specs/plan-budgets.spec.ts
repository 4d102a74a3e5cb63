import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../fixtures/rapport';
import { planBudgetsPage } from '../pages/plan-budgets';
import { tabTo } from '../pages/tab-to';
import { begin } from '../pages/welcome';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('a week of budgets is typed, copied, pasted and undone with the keyboard alone', async ({ rapport: { page } }) => {
  const budgets = planBudgetsPage(page);
  await begin(page);
  await budgets.open();

  await tabTo(page, budgets.cell('X', 0));
  await page.keyboard.press('ArrowRight');
  await budgets.empty();
  await page.keyboard.type('15');
  await page.keyboard.press('Tab');
  await page.keyboard.type('10');
  await page.keyboard.press('Enter');
  await expect(budgets.cell('LinkedIn', 2)).toBeFocused();
  await budgets.expectRow('X', ['15', '10', '']);

  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+v');
  await budgets.expectRow('LinkedIn', ['', '15', '10', '']);

  await page.keyboard.press('Control+z');
  await budgets.expectRow('LinkedIn', ['', '', '', '']);
  await page.reload();
  await budgets.expectRow('X', ['15', '10', '']);
});

test('a block from a spreadsheet is pasted with the mouse and the clipboard, or refused with its cell', async ({
  rapport: { page },
}) => {
  const budgets = planBudgetsPage(page);
  await begin(page);
  await budgets.open();

  await budgets.cell('X', 1).click();
  await budgets.empty();
  await page.evaluate(() => navigator.clipboard.writeText('15 min\t1,440\r\n5\t\r\n'));
  await budgets.cell('X', 3).click();
  await page.keyboard.press('Control+v');
  await budgets.expectRow('X', ['', '', '15', '1440', '']);
  await budgets.expectRow('LinkedIn', ['', '', '5', '', '']);

  await page.evaluate(() => navigator.clipboard.writeText('1\t2\n3\tmuch\n'));
  await page.keyboard.press('Control+v');
  await expect(budgets.problem).toContainText('LinkedIn, Thu: “much”');
  await budgets.expectRow('X', ['', '', '15', '1440', '']);

  await budgets.cell('X', 1).hover();
  await page.mouse.down();
  await budgets.cell('LinkedIn', 2).hover();
  await page.mouse.up();
  await page.evaluate(() => navigator.clipboard.writeText('6'));
  await page.keyboard.press('Control+v');
  await budgets.expectRow('LinkedIn', ['6', '6', '5']);
});

test('the grid is left with Tab at its end, also out of a cell that is edited', async ({ rapport: { page } }) => {
  const budgets = planBudgetsPage(page);
  await begin(page);
  await budgets.open();

  await budgets.cell('The whole day', 7).click();
  await page.keyboard.type('20');
  await page.keyboard.press('Tab');

  await expect(budgets.cell('The whole day', 7)).toHaveText('20');
  await expect(budgets.grid.locator(':focus')).toHaveCount(0);
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.use({ colorScheme: theme });

    test('axe finds nothing on the budgets, also while a cell is wrong', async ({ rapport: { page } }) => {
      const budgets = planBudgetsPage(page);
      await begin(page);
      await budgets.open();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

      await budgets.cell('X', 1).click();
      await page.keyboard.type('9x');
      await page.keyboard.press('Enter');
      await expect(budgets.problem).toBeVisible();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });
  });
}
