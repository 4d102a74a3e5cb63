import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/rapport';
import { backupsPage } from '../pages/backups';
import { todayPage } from '../pages/today';
import { begin } from '../pages/welcome';

const ANSWER = 'Answer mentions';

test('a restore shows what would change, and can be taken back', async ({ rapport: { page } }) => {
  const [today, backups] = [todayPage(page), backupsPage(page)];
  await begin(page);
  await today.addActivity(ANSWER);
  await backups.open();
  await backups.backUp();
  await expect(backups.last).toContainText('verified');
  await page.keyboard.press('1');
  await tickAnswer(page);

  await backups.open();
  await backups.restores.first().click();
  await backups.restore('Replace', async (dialog) => {
    await expect(dialog.getByText('Replacing: 1 removed; ')).toBeVisible();
    await expect(backups.preview.getByRole('row', { name: /^Checks – – 1/ })).toBeVisible();
  });
  await page.keyboard.press('1');
  await expect(today.item(ANSWER)).not.toBeChecked();

  await backups.open();
  await backups.revert();
  await page.keyboard.press('1');
  await today.unfold();
  await expect(today.item(ANSWER)).toBeChecked();
});

test('a backup file from elsewhere is restored into an empty ledger', async ({ rapport }) => {
  const { folder } = rapport;
  await begin(rapport.page);
  await todayPage(rapport.page).addActivity(ANSWER);
  await tickAnswer(rapport.page);
  await backupsPage(rapport.page).open();
  await backupsPage(rapport.page).backUp();
  const elsewhere = await mkdtemp(path.join(os.tmpdir(), 'rapport-elsewhere-'));
  const [name = ''] = await backupNames(folder);
  const file = path.join(elsewhere, name);
  await cp(path.join(folder, 'backups', name), file);
  await rm(folder, { recursive: true });
  await rapport.crashAndRestart();

  const [today, backups] = [todayPage(rapport.page), backupsPage(rapport.page)];
  await rapport.page.getByRole('link', { name: 'Today' }).click();
  await expect(rapport.page.getByRole('heading', { name: 'Had Rapport before?' })).toBeVisible();
  await backups.file.setInputFiles(file);
  await backups.restore('Merge', async (dialog) => {
    await expect(dialog.getByText(/^Merging: \d+ added/)).toBeVisible();
  });

  await today.unfold();
  await expect(today.item(ANSWER)).toBeChecked();
  await rm(elsewhere, { recursive: true });
});

test('what is no backup is refused in words, and nothing changes', async ({ rapport: { page, folder } }) => {
  const backups = backupsPage(page);
  await expect(page.getByRole('heading', { name: 'Had Rapport before?' })).toBeVisible();
  const file = path.join(path.dirname(folder), 'holiday.json');
  await writeFile(file, '{"kind":"something else"}');

  await backups.file.setInputFiles(file);

  await expect(backups.dialog.getByRole('alert')).toContainText('cut off, empty, or not a backup of Rapport');
  await expect(backups.dialog.getByRole('alert')).toContainText('Nothing was changed.');
});

for (const [title, damage] of [
  ['a catalog full of rubbish', (folder: string) => writeFile(path.join(folder, 'catalog.json'), 'rubbish')],
  ['a month that is cut off', cutMonth],
] as const) {
  test(`${title} is asked about, and everything is there again`, async ({ rapport }) => {
    await begin(rapport.page);
    await todayPage(rapport.page).addActivity(ANSWER);
    await tickAnswer(rapport.page);
    await backupsPage(rapport.page).open();
    await backupsPage(rapport.page).backUp();
    await damage(rapport.folder);

    await rapport.crashAndRestart();
    const { page } = rapport;
    const goOn = page.getByRole('button', { name: 'Go on with what is chosen' });
    await expect(goOn).toBeVisible();
    await page
      .getByRole('radio', { name: /backup/i })
      .first()
      .check();
    await goOn.click();

    await expect(goOn).toBeHidden();
    await page.getByRole('link', { name: 'Today' }).click();
    await todayPage(page).unfold();
    await expect(todayPage(page).item(ANSWER)).toBeChecked();
    expect(await readdir(path.join(rapport.folder, 'damaged'))).not.toEqual([]);
  });
}

async function tickAnswer(page: Page): Promise<void> {
  const today = todayPage(page);
  await today.item(ANSWER).click();
  await expect(today.toast).toContainText(`Ticked “${ANSWER}”`);
}

async function backupNames(folder: string): Promise<readonly string[]> {
  const names = await readdir(path.join(folder, 'backups'));
  return names.filter((name) => name.startsWith('rapport-backup-') && name.endsWith('.json'));
}

async function cutMonth(folder: string): Promise<void> {
  const file = path.join(folder, 'months/2026-11.json');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.slice(0, text.length / 2));
}
