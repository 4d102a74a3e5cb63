import { expect, test } from '../fixtures/rapport';
import { todayPage } from '../pages/today';
import { begin } from '../pages/welcome';

test('from the welcome page to the first tick, which is there after a reload', async ({ rapport: { page } }) => {
  const today = todayPage(page);
  await begin(page);
  await today.addActivity('Answer mentions');

  await today.item('Answer mentions').click();

  await expect(today.toast).toContainText('Ticked “Answer mentions”');
  await expect(today.fold).toBeVisible();
  await page.reload();
  await today.unfold();
  await expect(today.item('Answer mentions')).toBeChecked();
});

test('a count goes up, down and to what is typed', async ({ rapport: { page } }) => {
  const today = todayPage(page);
  await begin(page);
  await today.addActivity('Comment', async (dialog) => {
    await dialog.getByRole('radio', { name: 'A count' }).check();
    await dialog.getByLabel('How many', { exact: true }).fill('5');
    await dialog.getByLabel('Of what').fill('comments');
  });

  await page.getByRole('button', { name: 'One more: Comment' }).click();
  await expect(today.amount('Comment')).toHaveValue('1');
  await today.amount('Comment').fill('4');
  await today.amount('Comment').press('Enter');
  await page.getByRole('button', { name: 'One less: Comment' }).click();

  await expect(today.amount('Comment')).toHaveValue('3');
  await expect(today.item('Comment')).toBeChecked({ indeterminate: true });
  await page.reload();
  await expect(today.amount('Comment')).toHaveValue('3');
});

test('an allowance is fine below its limit, and more than it can be logged', async ({ rapport: { page } }) => {
  const today = todayPage(page);
  await begin(page);
  await today.addActivity('Give +Ks', async (dialog) => {
    await dialog.getByRole('radio', { name: 'A count' }).check();
    await dialog.getByLabel('Goal or allowance').selectOption('At most (an allowance)');
    await dialog.getByLabel('How many', { exact: true }).fill('10');
  });

  await today.amount('Give +Ks').fill('6');
  await today.amount('Give +Ks').press('Enter');
  await expect(today.item('Give +Ks')).toBeChecked();

  await today.amount('Give +Ks').fill('11');
  await today.amount('Give +Ks').press('Enter');
  await expect(page.getByText('over by 1')).toBeVisible();
});

test('a skip keeps its reason and can be put back to not entered', async ({ rapport: { page } }) => {
  const today = todayPage(page);
  await begin(page);
  await today.addActivity('Answer mentions');

  await today.choose('Answer mentions', 'Skip …');
  await today.dialog.getByLabel('Reason (if you like)').fill('client deadline');
  await today.dialog.getByRole('button', { name: 'Skip' }).click();
  await today.unfold();
  await expect(page.getByText('skipped: client deadline')).toBeVisible();

  await today.choose('Answer mentions', 'Back to not entered');
  await expect(today.item('Answer mentions')).not.toBeChecked();
  await expect(page.getByText('skipped: client deadline')).toBeHidden();
});

test('everything can be undone and redone, with its name', async ({ rapport: { page } }) => {
  const today = todayPage(page);
  await begin(page);
  await today.addActivity('Answer mentions');
  await today.item('Answer mentions').click();
  await expect(today.fold).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(today.toast).toContainText('Undone: ticked “Answer mentions”');
  await expect(today.item('Answer mentions')).not.toBeChecked();

  await page.getByRole('button', { name: 'Undo: added “Answer mentions”' }).click();
  await expect(today.item('Answer mentions')).toBeHidden();

  await page.keyboard.press('Control+Shift+z');
  await expect(today.item('Answer mentions')).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(today.fold).toBeVisible();
});

test('minutes count against the budget; an overlap names the other session', async ({ rapport: { page } }) => {
  const today = todayPage(page);
  await begin(page);

  await today.addMinutes('X', '9:10-9:25');
  await expect(today.dialog).toBeHidden();
  await expect(page.getByRole('meter', { name: 'Time on X' })).toHaveAttribute('aria-valuetext', /^15 /);

  await today.addMinutes('LinkedIn', '9:20 – 9:40');
  await expect(today.dialog.getByText('It overlaps the session on X from 09:10 to 09:25')).toBeVisible();
  await today.dialog.getByLabel('Minutes, or from–to').fill('7');
  await today.dialog.getByRole('button', { name: 'Save' }).click();

  await expect(page.getByRole('meter', { name: 'Time today' })).toHaveAttribute('aria-valuetext', /^22 /);
  await page.reload();
  await expect(page.getByRole('meter', { name: 'Time today' })).toHaveAttribute('aria-valuetext', /^22 /);
});

test('a reading shows its change; what looks like a slip is asked about, not refused', async ({
  rapport: { page },
}) => {
  const today = todayPage(page);
  await begin(page);
  await today.addScore('Klout-style index');
  await today.goTo('2026-11-16');
  await expect(today.heading).toContainText('16');
  await today.log('Klout-style index', '41');
  await page.getByRole('button', { name: 'Today', exact: true }).click();

  await today.log('Klout-style index', '44,5');
  await expect(page.getByText(/\+3[.,]5 since/)).toBeVisible();

  await page.getByRole('button', { name: 'Log Klout-style index' }).click();
  await today.dialog.getByLabel('Value').fill('about 150');
  await today.dialog.getByRole('button', { name: 'Log', exact: true }).click();
  await expect(today.dialog.getByText('expected to be from 0 to 100')).toBeVisible();
  await today.dialog.getByRole('button', { name: 'Log it all the same' }).click();
  await expect(page.getByText('about 150')).toBeVisible();
});

test('the note is saved as it is typed', async ({ rapport: { page } }) => {
  const today = todayPage(page);
  await begin(page);

  await today.whatHappened.fill('A long talk in the group.');
  await expect(page.getByRole('button', { name: 'Undo: edited the note' })).toBeVisible();
  await today.guess.fill('Two visits, perhaps.');
  await page.reload();

  await expect(today.whatHappened).toHaveValue('A long talk in the group.');
  await expect(today.guess).toHaveValue('Two visits, perhaps.');
});

test('past days are edited and marked; days to come are looked at', async ({ rapport: { page } }) => {
  const today = todayPage(page);
  await begin(page);
  await today.addActivity('Answer mentions', async (dialog) => {
    await dialog.getByLabel('First day').fill('2026-11-01');
  });

  await page.keyboard.press('[');
  await expect(page.getByText('A past day')).toBeVisible();
  await today.item('Answer mentions').click();
  await today.unfold();
  await expect(page.getByText(/entered late/)).toBeVisible();

  await page.keyboard.press('t');
  await page.keyboard.press(']');
  await expect(page.getByText('A day to come')).toBeVisible();
  await expect(today.item('Answer mentions')).toBeDisabled();
  await today.item('Answer mentions').click({ force: true });
  await expect(today.item('Answer mentions')).not.toBeChecked();
});

test('the sample is a ledger of its own', async ({ rapport: { page } }) => {
  await page.getByRole('button', { name: /sample data/i }).click();
  await expect(page.getByText('Sample ledger.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Time today' })).toBeVisible();

  await page.getByRole('button', { name: 'Back to my own ledger' }).click();

  await expect(page.getByRole('button', { name: /sample data/i })).toBeVisible();
});
