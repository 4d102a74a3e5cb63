import { readFile } from 'node:fs/promises';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { allFocused, movingParts, widerThanThePage } from '../pages/gallery';

const FOLDER = path.resolve(import.meta.dirname, '../../out/gallery');
const OPENERS = ['Open a form', 'Open a table', 'Open at the side', 'Open a long one'];
const WRITINGS = ['ltr', 'rtl'] as const;

const LOOKS = [
  { name: 'the light theme', colorScheme: 'light', forcedColors: 'none' },
  { name: 'the dark theme', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'light forced colours', colorScheme: 'light', forcedColors: 'active' },
  { name: 'dark forced colours', colorScheme: 'dark', forcedColors: 'active' },
] as const;

for (const { name, colorScheme, forcedColors } of LOOKS) {
  test.describe(`in ${name}`, () => {
    test.use({ colorScheme, contextOptions: { forcedColors } });

    test('axe finds nothing in any state of a primitive', async ({ page }) => {
      await openGallery(page);

      expect(await violations(page)).toEqual([]);
    });

    test('axe finds nothing in what opens over the page', async ({ page }) => {
      await openGallery(page);
      for (const opener of OPENERS) {
        await page.getByRole('button', { name: opener }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        expect(await violations(page, '[role="dialog"]')).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toBeHidden();
      }

      await page.getByRole('button', { name: 'Show a calendar' }).first().click();
      await expect(page.getByRole('dialog', { name: 'Choose a day' })).toBeVisible();
      expect(await violations(page, '[role="dialog"]')).toEqual([]);
      await page.keyboard.press('Escape');

      await page.getByRole('button', { name: 'Move to' }).click();
      await expect(page.getByRole('menu')).toBeVisible();
      expect(await violations(page, '[role="menu"]')).toEqual([]);
    });

    test('whatever Tab stops at shows a ring', async ({ page }) => {
      await openGallery(page);

      const focused = await allFocused(page);

      // The four switches of the gallery itself would be all if the primitives were not there.
      expect(focused.length).toBeGreaterThan(60);
      expect(focused.filter(({ ring }) => ring < 2)).toEqual([]);
    });
  });
}

for (const writing of WRITINGS) {
  test.describe(`with names written ${writing}`, () => {
    test('nothing is wider than a page at 200 %', async ({ browser }) => {
      const page = await browser.newPage({ viewport: { width: 590, height: 390 }, deviceScaleFactor: 2 });
      await openGallery(page, `?writing=${writing}`);

      expect(await widerThanThePage(page)).toEqual([]);

      for (const opener of OPENERS) {
        await page.getByRole('button', { name: opener }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        expect(await widerThanThePage(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toBeHidden();
      }
    });
  });
}

test.describe('where less motion is asked for', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('nothing moves', async ({ page }) => {
    await openGallery(page);
    expect(await movingParts(page)).toEqual([]);

    await page.getByRole('button', { name: 'Open a form' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await movingParts(page)).toEqual([]);
  });
});

test('what moves otherwise would be noticed', async ({ page }) => {
  await openGallery(page);

  expect(await movingParts(page)).not.toEqual([]);
});

test('the switches change theme, density, writing and width', async ({ page }) => {
  await openGallery(page);

  await page.getByRole('radio', { name: 'dark' }).check();
  await page.getByRole('radio', { name: 'compact' }).check();
  await page.getByRole('radio', { name: 'rtl' }).check();
  await page.getByRole('radio', { name: '640' }).check();

  const framed = page.frameLocator('iframe');
  await expect(framed.locator('html[data-theme="dark"][data-density="compact"]')).toBeVisible();
  await expect(framed.getByRole('heading', { name: 'Buttons' })).toBeVisible();
  await expect(framed.getByRole('radio', { name: 'compact' })).toHaveCount(0);
  expect(await page.locator('iframe').evaluate((frame) => (frame as HTMLIFrameElement).clientWidth)).toBe(638);
});

/** Without a server: every file of it is answered here. */
async function openGallery(page: Page, query = ''): Promise<void> {
  await page.route('http://gallery.test/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = path.join(FOLDER, pathname);
    return route.fulfill({ body: await readFile(file), contentType: TYPES[path.extname(file)] ?? 'font/woff2' });
  });
  await page.goto(`http://gallery.test/gallery.html${query}`);
  await expect(page.getByRole('heading', { name: 'Years', exact: true })).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
}

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** `part` is all that is looked at: what is under a dialog has been looked at without it. */
async function violations(page: Page, part = 'html') {
  // Colours are on their way for as long as something moves.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  const { violations: found } = await new AxeBuilder({ page }).include(part).analyze();
  return found.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.html) }));
}
