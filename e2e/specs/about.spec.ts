import { readdir, readFile, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/rapport';
import { aboutPage } from '../pages/about';
import { tabTo } from '../pages/tab-to';
import { todayPage } from '../pages/today';
import { begin } from '../pages/welcome';

const TITLE = 'Answer Zebedee';

test('the diagnostics are read before they are copied, and tell nothing of the ledger', async ({ rapport }) => {
  const { page, folder } = rapport;
  const about = aboutPage(page);
  await begin(page);
  await todayPage(page).addActivity(TITLE);
  await about.open();

  await tabTo(page, page.getByRole('button', { name: 'Copy diagnostics …' }));
  await page.keyboard.press('Enter');
  await expect(about.text).toHaveValue(/activities [1-9]/);
  const text = await about.text.inputValue();
  expect(text).toContain('info start: Rapport');
  expect(text).not.toMatch(/Zebedee/);
  expect(text.replaceAll(folder, '')).not.toContain(os.homedir());
  await tabTo(page, about.dialog.getByRole('button', { name: 'Copy', exact: true }));
  await page.keyboard.press('Enter');
  await expect(about.dialog.getByRole('status')).toHaveText(/^Copied\./);
  await page.keyboard.press('Escape');

  await expect(page.getByRole('button', { name: 'Copy diagnostics …' })).toBeFocused();
});

test('what was copied is what was shown', async ({ rapport: { page } }) => {
  const about = aboutPage(page);
  await begin(page);
  await about.open();
  await page.getByRole('button', { name: 'Copy diagnostics …' }).click();
  const shown = await about.text.inputValue();
  await about.dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(about.dialog.getByRole('status')).toHaveText(/^Copied\./);
  await about.dialog.getByRole('button', { name: 'Close' }).click();

  await page.keyboard.press('1');
  await page.keyboard.press('a');
  const field = todayPage(page).dialog.getByRole('textbox').first();
  await field.fill('');
  await field.press('ControlOrMeta+v');

  const pasted = (await field.inputValue()).replaceAll(/\s+/g, '');
  expect(pasted.length).toBeGreaterThan(40);
  expect(shown.replaceAll(/\s+/g, '')).toContain(pasted.slice(0, 40));
});

test('the log is in the ledger’s folder, for its owner only, and tells nothing of it', async ({ rapport }) => {
  await begin(rapport.page);
  await todayPage(rapport.page).addActivity(TITLE);
  const logs = path.join(rapport.folder, 'logs');

  await rapport.crashAndRestart();
  await expect(rapport.page.getByText(TITLE)).toBeVisible();

  const [name = ''] = await readdir(logs);
  const text = await readFile(path.join(logs, name), 'utf8');
  expect(name).toMatch(/^rapport-(desktop|web)\.log$/);
  expect(text.match(/ info start: Rapport /g)).toHaveLength(2);
  expect(text).not.toContain('Zebedee');
  if (process.platform !== 'win32') expect((await stat(path.join(logs, name))).mode & 0o777).toBe(0o600);
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.use({ colorScheme: theme });

    test('axe finds nothing on the page about Rapport, its licences and its diagnostics', async ({
      rapport: { page },
    }) => {
      const about = aboutPage(page);
      await begin(page);
      await about.open();
      expect(page.url()).toContain('#/settings/about');
      await page.getByRole('button', { name: 'Show the licences' }).click();
      await about.licences.getByText(/^Rapport \d/).click();
      await expect(about.licences.getByText('The Rapport authors')).toBeVisible();
      const named = await about.licences.textContent();
      for (const name of ['react', '@fontsource-variable/inter', 'lucide-react', 'conf', 'fft.js', 'zod'])
        expect(named).toContain(`${name} `);
      expect(await violations(page)).toEqual([]);

      await page.getByRole('button', { name: 'Copy diagnostics …' }).click();
      await expect(about.text).toBeVisible();
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
