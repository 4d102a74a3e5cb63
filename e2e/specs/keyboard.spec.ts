import { expect, test } from '../fixtures/rapport';
import { todayPage } from '../pages/today';
import { begin } from '../pages/welcome';

test('a day is done with the keyboard alone', async ({ rapport: { page } }) => {
  const today = todayPage(page);
  await begin(page);
  await page.keyboard.press('a');
  await page.keyboard.type('Answer mentions');
  await page.keyboard.press('Enter');
  await expect(today.item('Answer mentions')).toBeVisible();
  await today.addActivity('Comment', async (dialog) => {
    await dialog.getByRole('radio', { name: 'A count' }).check();
    await dialog.getByLabel('How many', { exact: true }).fill('5');
  });

  await page.keyboard.press('j');
  await expect(today.item('Answer mentions')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(today.item('Comment')).toBeFocused();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await page.keyboard.press('-');
  await expect(today.amount('Comment')).toHaveValue('1');

  await page.keyboard.press('k');
  await page.keyboard.press('Space');
  await expect(today.fold).toBeVisible();
  await expect(today.item('Comment')).toBeFocused();

  await page.keyboard.press('s');
  await page.keyboard.type('ill');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nothing is left on the list.')).toBeVisible();

  await page.keyboard.press('n');
  await page.keyboard.type('Done by t and [ and ].');
  await expect(today.whatHappened).toHaveValue('Done by t and [ and ].');
  await expect(page.getByText('A past day')).toBeHidden();
});

test('the list of keys opens on what closes it, also in a low window', async ({ rapport: { page } }) => {
  const { dialog } = todayPage(page);
  await page.setViewportSize({ width: 640, height: 520 });
  await begin(page);
  await page.keyboard.press('?');

  await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused();
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeInViewport();
  await expect(dialog.getByRole('heading', { name: 'Keys' })).toBeInViewport();
  await page.keyboard.press('Shift+Tab');
  await expect(dialog.getByRole('group', { name: 'Every key' })).toBeFocused();
});
