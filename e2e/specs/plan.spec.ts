import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/rapport';
import { planPage } from '../pages/plan';
import { todayPage } from '../pages/today';

const REPLY = 'Reply to people you value';
const COMMENT = 'Comment on a client’s or colleague’s post';
const ANSWER = 'Answer whoever wrote to you';
const THANK = 'Thank somebody by name';

test('cells are typed into, wrong words change nothing, and all of it is there after a reload', async ({
  rapport: { page },
}) => {
  const plan = planPage(page);
  await plan.begin('Fifteen minutes a day');

  await plan.type(REPLY, 'Schedule', 'tuesdays and thursdays');
  await plan.type(REPLY, 'Target', 'at most 5 replies');
  await plan.type(REPLY, 'Minutes', '');
  await plan.type(THANK, 'Schedule', 'now and then');
  await expect(page.getByRole('alert')).toContainText('such as: every day, Mon–Fri');
  await page.keyboard.press('Escape');
  await plan.type(THANK, 'Activity', 'Thank two people by name');

  await page.reload();
  await expect(plan.cell(REPLY, 'Schedule')).toHaveText('Tue, Thu');
  await expect(plan.cell(REPLY, 'Target')).toHaveText('at most 5 replies');
  await expect(plan.cell(REPLY, 'Minutes')).toHaveText('not set');
  await expect(plan.cell('Thank two people by name', 'Schedule')).toHaveText('Mon–Fri');
});

test('a row is dragged within its platform, to another one, and to one without any', async ({ rapport: { page } }) => {
  const plan = planPage(page);
  await plan.begin('Fifteen minutes a day');

  await plan.drag(THANK, { to: ANSWER, side: 'above' });
  await expect(plan.said).toHaveText(`“${THANK}” is now 1 of 2 under “Anywhere”`);
  await plan.drag(COMMENT, { to: REPLY, side: 'below' });
  await expect(plan.said).toHaveText(`“${COMMENT}” is now 2 of 2 on X`);
  expect(await plan.lines()).toEqual(['X', REPLY, COMMENT, 'LinkedIn', 'Anywhere', THANK, ANSWER]);
  await plan.drag(REPLY, { to: 'LinkedIn', side: 'below' });
  await expect(plan.said).toHaveText(`“${REPLY}” is now 1 of 1 on LinkedIn`);

  await plan.undo.click();
  await expect.poll(plan.lines).toEqual(['X', REPLY, COMMENT, 'LinkedIn', 'Anywhere', THANK, ANSWER]);
  await plan.redo.click();
  await page.reload();
  await expect.poll(plan.lines).toEqual(['X', COMMENT, 'LinkedIn', REPLY, 'Anywhere', THANK, ANSWER]);
});

test('Escape lets go of a row that is being dragged', async ({ rapport: { page } }) => {
  const plan = planPage(page);
  await plan.begin('Fifteen minutes a day');
  const before = await plan.lines();

  await plan.hold(REPLY, { to: THANK, side: 'below' });
  await expect(plan.line).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(plan.line).toBeHidden();
  await page.mouse.up();

  expect(await plan.lines()).toEqual(before);
});

test('the plan is gone through, changed and put in order with the keyboard alone', async ({ rapport: { page } }) => {
  const plan = planPage(page);
  await plan.begin('Fifteen minutes a day');

  await page.keyboard.press('j');
  await expect(plan.cell(REPLY, 'Activity')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.type('5 replies');
  await page.keyboard.press('Enter');
  await expect(plan.cell(REPLY, 'Target')).toHaveText('5 replies');
  await expect(plan.cell(REPLY, 'Target')).toBeFocused();

  await page.keyboard.press('F2');
  await page.keyboard.type('several');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Say when it counts as done');
  await page.keyboard.press('Escape');
  await expect(plan.cell(REPLY, 'Target')).toHaveText('5 replies');

  for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowDown');
  await expect(plan.cell(THANK, 'Target')).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(plan.said).toHaveText(`“${THANK}” is now 1 of 2 under “Anywhere”`);
  await expect(plan.cell(THANK, 'Target')).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(plan.said).toHaveText(`“${THANK}” is the first under “Anywhere”`);

  await page.keyboard.press('e');
  await expect(plan.dialog.getByLabel('What to do')).toHaveValue(THANK);
  await page.keyboard.press('Escape');
  await expect(plan.cell(THANK, 'Target')).toBeFocused();

  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(plan.cell(THANK, 'Target')).toBeFocused();
});

test('what is archived leaves today, keeps its history, and comes back', async ({ rapport: { page } }) => {
  const plan = planPage(page);
  const today = todayPage(page);
  await plan.begin('Fifteen minutes a day');
  await page.keyboard.press('j');
  await page.keyboard.press('End');

  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Archive' }).press('Enter');
  await expect(plan.row(REPLY)).toBeHidden();
  await expect(plan.cell(COMMENT, 'Activity')).toBeFocused();
  await page.keyboard.press('1');
  await expect(today.item(COMMENT)).toBeVisible();
  await expect(today.item(REPLY)).toBeHidden();

  await page.keyboard.press('2');
  await plan.fold.press('Enter');
  await expect(page.getByText('What was entered for them is kept')).toBeVisible();
  await page.getByRole('button', { name: `Bring back ${REPLY}` }).press('Enter');
  await expect(plan.cell(REPLY, 'Activity')).toBeFocused();
});

test('deleting for good says what goes, makes a backup, and can be undone', async ({ rapport: { page } }) => {
  const plan = planPage(page);
  const today = todayPage(page);
  await plan.begin('Fifteen minutes a day');
  await page.keyboard.press('1');
  await today.item(ANSWER).click();
  await today.unfold();
  await expect(today.item(ANSWER)).toBeChecked();
  await page.keyboard.press('2');

  await plan.choose(ANSWER, 'Delete for good …');
  await expect(plan.dialog).toContainText('1 entry, of 23 Nov 2026, goes with it. A backup is made first.');
  await plan.dialog.getByRole('button', { name: 'Delete for good' }).click();
  await expect(plan.dialog).toBeHidden();
  await expect(plan.row(ANSWER)).toBeHidden();
  await expect(plan.cell(THANK, 'Activity')).toBeFocused();

  await plan.undo.click();
  await expect(plan.row(ANSWER)).toBeVisible();
  await page.keyboard.press('1');
  await today.unfold();
  await expect(today.item(ANSWER)).toBeChecked();
});

test('an empty plan says what it is for and leads to the first activity', async ({ rapport: { page } }) => {
  const plan = planPage(page);
  await plan.begin('Blank');

  await expect(page.getByText('Nothing is in it yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Add the first activity' }).click();
  await expect(plan.dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(plan.dialog).toBeHidden();
  await page.keyboard.press('a');
  await expect(plan.dialog).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  for (const width of [1180, 640]) {
    test.describe(`in the ${theme} theme, ${String(width)} pixels wide`, () => {
      test.use({ colorScheme: theme, viewport: { width, height: 780 } });

      test('axe finds nothing on the plan, in its cells, menus and dialogs', async ({ rapport: { page } }) => {
        const plan = planPage(page);
        await page.getByRole('button', { name: /sample data/i }).click();
        await expect(page.getByRole('heading', { name: 'Time today' })).toBeVisible();
        await page.keyboard.press('2');
        await expect(page.getByText(/^Strength \d+/).first()).toBeAttached();
        await plan.fold.click();
        expect(await violations(page)).toEqual([]);
        await expect.poll(() => widthOf(page)).toBe(width);

        await plan.type('Give +Ks', 'Target', 'some');
        await expect(page.getByRole('alert')).toBeVisible();
        expect(await violations(page)).toEqual([]);
        await page.keyboard.press('Escape');

        await page.getByRole('button', { name: 'More for Give +Ks' }).click();
        await expect(page.getByRole('menu')).toBeVisible();
        expect(await violations(page)).toEqual([]);
        await page.getByRole('menuitem', { name: 'Delete for good …' }).click();
        await expect(plan.dialog).toContainText(/entries from .* go with it/);
        expect(await violations(page)).toEqual([]);
      });
    });
  }
}

/** Nothing is wider than the window. */
function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}

async function violations(page: Page) {
  // Colours are on their way for as long as something moves.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.html) }));
}
