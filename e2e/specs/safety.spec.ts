import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../fixtures/rapport';
import { todayPage } from '../pages/today';
import { begin } from '../pages/welcome';

test('a tick that was acknowledged is there after a crash', async ({ rapport }) => {
  await begin(rapport.page);
  await todayPage(rapport.page).addActivity('Answer mentions');
  await todayPage(rapport.page).item('Answer mentions').click();
  await expect(todayPage(rapport.page).toast).toContainText('Ticked');

  await rapport.crashAndRestart();

  const today = todayPage(rapport.page);
  await today.unfold();
  await expect(today.item('Answer mentions')).toBeChecked();
});

test('what is on disk can be read by a person', async ({ rapport: { page, folder } }) => {
  await begin(page);
  await todayPage(page).whatHappened.fill('A quiet day.');
  await expect(page.getByRole('button', { name: 'Undo: edited the note' })).toBeVisible();

  const month = await readFile(path.join(folder, 'months/2026-11.json'), 'utf8');

  expect(month).toContain('"whatHappened":"A quiet day."');
});
