import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/rapport';
import { backupsPage } from '../pages/backups';
import { exchangePage } from '../pages/exchange';
import { todayPage } from '../pages/today';
import { begin } from '../pages/welcome';

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.use({ colorScheme: theme });

    test('axe finds nothing on the welcome page', async ({ rapport: { page } }) => {
      await expect(page.getByRole('button', { name: /sample data/i })).toBeVisible();

      expect(await violations(page)).toEqual([]);
    });

    test('axe finds nothing on an empty day and in its dialogs', async ({ rapport: { page } }) => {
      await begin(page);
      expect(await violations(page)).toEqual([]);

      for (const key of ['a', 'r', 'i', '?']) {
        await page.keyboard.press(key);
        await expect(todayPage(page).dialog).toBeVisible();
        expect(await violations(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(todayPage(page).dialog).toBeHidden();
      }
    });

    test('axe finds nothing on a full day and in the settings', async ({ rapport: { page } }) => {
      await page.getByRole('button', { name: /sample data/i }).click();
      await expect(page.getByRole('heading', { name: 'Time today' })).toBeVisible();
      await page.keyboard.press('[');
      await expect(page.getByText('A past day')).toBeVisible();
      await todayPage(page).unfold();
      expect(await violations(page)).toEqual([]);

      await page
        .getByRole('button', { name: /^More for / })
        .first()
        .click();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');

      await page.keyboard.press(',');
      await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('axe finds nothing on the backups and where folders are chosen', async ({ rapport: { page } }) => {
      const backups = backupsPage(page);
      await begin(page);
      await backups.open();
      await backups.backUp();
      expect(await violations(page)).toEqual([]);

      await page.getByRole('button', { name: 'Choose a folder …' }).click();
      await expect(backups.dialog).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('axe finds nothing while restoring', async ({ rapport: { page } }) => {
      const backups = backupsPage(page);
      await begin(page);
      await backups.open();
      await backups.backUp();
      await page.keyboard.press('1');
      await todayPage(page).addActivity('Answer mentions');
      await backups.open();
      await backups.restores.first().click();
      await expect(backups.preview).toBeVisible();
      expect(await violations(page)).toEqual([]);

      await backups.dialog.getByRole('radio', { name: 'Merge' }).check();
      await expect(backups.dialog.getByText(/^Merging: |^Nothing would change/)).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('axe finds nothing where damage is asked about', async ({ rapport }) => {
      await begin(rapport.page);
      await writeFile(path.join(rapport.folder, 'catalog.json'), 'rubbish');
      await rapport.crashAndRestart();
      await expect(rapport.page.getByRole('button', { name: 'Go on with what is chosen' })).toBeVisible();

      expect(await violations(rapport.page)).toEqual([]);
    });

    test('axe finds nothing where tables are imported and files exported', async ({ rapport: { page } }) => {
      const exchange = exchangePage(page);
      await begin(page);
      await exchange.open();
      expect(await violations(page)).toEqual([]);

      await exchange.paste('Day,Klout,Other\n03/04/2026,"1,234",a\n13/04/2026,12,b\n03/05/2026,"1,300",c');
      await expect(exchange.preview.getByRole('status').first()).toContainText('not taken');
      expect(await violations(page)).toEqual([]);
    });
  });
}

async function violations(page: Page) {
  // Colours are on their way for as long as something moves.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.html) }));
}
