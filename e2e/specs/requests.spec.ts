import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/rapport';

const PAGE = path.resolve(import.meta.dirname, '../../out/renderer');
const ASSETS = path.join(PAGE, 'assets');
const KILOBYTE = 1_000;

/** The scripts that the page begins with: those in its HTML, and what they import by name. */
function firstScripts(): ReadonlySet<string> {
  const html = readFileSync(path.join(PAGE, 'index.html'), 'utf8');
  const first = new Set([...html.matchAll(/assets\/([^"]+\.js)"/g)].flatMap(([, name]) => name ?? []));
  // A set gives what is added to it meanwhile as well.
  for (const name of first) {
    const code = readFileSync(path.join(ASSETS, name), 'utf8');
    for (const [, imported] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
      if (imported !== undefined) first.add(imported);
  }
  return first;
}

function allScripts(): readonly string[] {
  return readdirSync(ASSETS).filter((name) => name.endsWith('.js'));
}

/** Has the page opened anew, and waits until it has fetched all that it is made of. */
async function openAndRest(page: Page): Promise<{ readonly later: () => readonly string[] }> {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.reload();
  await page.getByRole('navigation', { name: 'Pages' }).waitFor();
  await expect
    .poll(() => allScripts().filter((name) => !asked.some((url) => url.endsWith(`/${name}`))), { timeout: 60_000 })
    .toEqual([]);
  await expect
    .poll(() => page.evaluate(() => [...document.fonts].filter(({ status }) => status !== 'loaded').length))
    .toBe(0);
  await page.waitForLoadState('networkidle');
  const before = asked.length;
  return { later: () => asked.slice(before) };
}

test('begins with less than 300 kB of script, without what draws charts and without calendars, menus and dialogs', () => {
  const first = [...firstScripts()];
  const sizes = first.map((name) => gzipSync(readFileSync(path.join(ASSETS, name)), { level: 9 }).length);

  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(300 * KILOBYTE);
  expect(first.filter((name) => /^(plot-parts|insights-page|used-menu|day-calendar|[Dd]ialog)/.test(name))).toEqual([]);
  expect(allScripts().some((name) => name.startsWith('plot-parts'))).toBe(true);
});

test('asks its host for nothing more once it rests, whatever is opened', async ({ rapport: { page } }) => {
  await page.getByRole('button', { name: 'Try it with sample data' }).click();
  await page.getByRole('checkbox').first().waitFor();
  const { later } = await openAndRest(page);

  await page.getByRole('button', { name: 'Show a calendar' }).click();
  await page.getByRole('dialog', { name: 'Choose a day' }).waitFor();
  await page.keyboard.press('Escape');
  for (const name of ['Plan', 'Journal', 'Insights', 'Settings']) {
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
  }
  for (const part of ['Reminders', 'Tray and start-up', 'Scores', 'Backups', 'Import and export']) {
    await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: part }).click();
    await expect(page.getByRole('link', { name: part })).toHaveAttribute('aria-current', 'page');
  }
  await page.keyboard.press('4');
  await page.locator('main svg[role="img"]').first().waitFor();
  await page.keyboard.press('1');
  await page.getByRole('checkbox').first().waitFor();
  await page.keyboard.press('a');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Find an item/ }).waitFor();
  await page.keyboard.press('Escape');
  await page
    .getByRole('button', { name: /^More for/ })
    .first()
    .click();
  await page.getByRole('menuitem').first().waitFor();
  await page.keyboard.press('Escape');

  expect(later()).toEqual([]);
});

test('says what could not be fetched, and fetches it when asked again', async ({ rapport: { page } }) => {
  await page.getByRole('button', { name: 'Try it with sample data' }).click();
  await page.getByRole('checkbox').first().waitFor();
  await page.route(/plan-page-.*\.js/, (route) => route.abort('connectionrefused'));
  await page.reload();
  await page.getByRole('checkbox').first().waitFor();

  await page.keyboard.press('2');
  await expect(page.getByRole('alert').filter({ hasText: 'could not be fetched' })).toBeVisible();
  await page.unroute(/plan-page-.*\.js/);
  await page.getByRole('button', { name: 'Try again' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Plan' })).toBeVisible();
  await page.waitForLoadState('networkidle');
});
