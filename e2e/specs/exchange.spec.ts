import { strFromU8, unzipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/rapport';
import { bytesOf, exchangePage } from '../pages/exchange';
import { begin } from '../pages/welcome';

/** As a German Excel copies it; there is no 31 November. */
const BLOCK = [
  'Datum\tKlout\tFollower',
  '02.11.2026\t41,25\t1.180',
  '09.11.2026\t42,5\t1.195',
  '31.11.2026\t43\t1.200',
  '16.11.2026\t43,75\t1.210',
].join('\r\n');

async function withImportedBlock(page: Page) {
  const exchange = exchangePage(page);
  await begin(page);
  await exchange.open();
  await exchange.paste(BLOCK);
  await exchange.import.click();
  await expect(page.getByText('Imported 6 readings')).toBeVisible();
  return exchange;
}

// In the desktop app a download asks where to, in a dialog of the system.
test.beforeEach(({}, info) => {
  info.skip(info.project.name !== 'web', 'about downloads of a browser');
});

test('a pasted block is shown, taken in, taken back, and taken in again', async ({ rapport: { page } }) => {
  const exchange = exchangePage(page);
  await begin(page);
  await exchange.open();
  await exchange.paste(BLOCK);

  // Where comparing takes a while, its progress has a status as well, which is gone again with it.
  await expect(exchange.preview.getByRole('status').first()).toHaveText(
    '6 will be taken, 0 already there, 1 not taken.',
  );
  await expect(exchange.preview.getByRole('row', { name: '2 2 Nov 2026 Klout 41.25' })).toBeVisible();
  await exchange.preview.getByText('Not taken 1').click();
  const bad = exchange.preview.getByRole('row').filter({ hasText: '31.11.2026' });
  await expect(bad).toContainText('4');
  await expect(bad).toContainText('is not a day that exists');

  await exchange.import.click();
  await expect(page.getByText('Imported 6 readings')).toBeVisible();
  await exchange.undo.click();
  await expect(page.getByText('Undone: imported 6 readings')).toBeVisible();

  await exchange.paste(BLOCK);
  await expect(exchange.preview.getByRole('status').first()).toHaveText(
    '6 will be taken, 0 already there, 1 not taken.',
  );
  await exchange.import.click();
  await expect(page.getByText('Imported 6 readings')).toBeVisible();
  await page.keyboard.press('1');
  await expect(page.getByRole('button', { name: 'Log Klout' })).toBeVisible();
});

test('what was exported is known again when it is imported', async ({ rapport: { page } }) => {
  const exchange = await withImportedBlock(page);

  const download = await exchange.export(/^Tables/);
  expect(download.suggestedFilename()).toBe('rapport-csv-2026-11-23.zip');
  await expect(page.getByText(/^Saved as rapport-csv-2026-11-23\.zip, with \d+ files/)).toBeVisible();
  const files = unzipSync(await bytesOf(download));
  const name = Object.keys(files).find((one) => one.endsWith('readings.csv')) ?? '';
  const readings = Buffer.from(files[name] ?? []);
  expect(strFromU8(readings)).toContain('2026-11-02,Klout,41.25');
  await exchange.file.setInputFiles({ name: 'readings.csv', mimeType: 'text/csv', buffer: readings });

  await expect(exchange.preview.getByRole('status').first()).toHaveText(
    '0 will be taken, 6 already there, 0 not taken.',
  );
  await expect(page.getByText('Nothing to take: everything is already there.')).toBeVisible();
  await expect(exchange.import).toBeDisabled();
});

test('everything as JSON is one whole file, which leads to the backups when it is opened here', async ({
  rapport: { page },
}) => {
  const exchange = await withImportedBlock(page);

  const download = await exchange.export(/^Everything/);
  expect(download.suggestedFilename()).toBe('rapport-2026-11-23.json');
  const text = (await bytesOf(download)).toString('utf8');
  expect(JSON.stringify(JSON.parse(text))).toContain('"Klout"');
  await exchange.file.setInputFiles({ name: 'rapport.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await page.getByRole('link', { name: 'Settings, Backups' }).click();

  await expect(page.getByRole('link', { name: 'Backups', exact: true })).toHaveAttribute('aria-current', 'page');
});
