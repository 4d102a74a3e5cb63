import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures/rapport';
import { journalPage } from '../pages/journal';
import { tabTo } from '../pages/tab-to';
import { begin } from '../pages/welcome';

const TODAY = 'Monday 23 November';

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /sample data/i }).click();
  await expect(page.getByRole('heading', { name: 'Time today' })).toBeVisible();
}

test('what is written of a day is found again, by word and by tag, also after a crash', async ({ rapport }) => {
  const { page } = rapport;
  await begin(page);
  const journal = journalPage(page);
  await journal.open();
  await expect(page.getByText(/Begin with a line about today/)).toBeVisible();

  await journal.write(TODAY, 'Rückmeldung from @ann on the offer. #pricing');
  await expect(journal.day(TODAY).getByRole('link', { name: '#pricing' })).toBeVisible();
  await rapport.crashAndRestart();
  await expect(journal.day(TODAY)).toContainText('Rückmeldung from @ann');

  await page.keyboard.press('/');
  await page.keyboard.type('ruckmeldung');
  await expect(journal.found).toContainText('1 hit on 1 day');
  await expect(journal.day(TODAY).locator('mark')).toHaveText('Rückmeldung');
  await page.keyboard.press('Escape');
  await expect(journal.search).toHaveValue('');
  await expect(journal.found).toBeHidden();

  await journal.day(TODAY).getByRole('link', { name: '@ann' }).click();
  await expect(journal.found).toContainText('1 hit on 1 day');
});

test('a hit opens its day in the stream, and the hits stay', async ({ rapport: { page } }) => {
  await openSample(page);
  const journal = journalPage(page);
  await journal.open();

  await journal.search.fill('client');
  await expect(journal.found.getByRole('status')).toContainText(/hits on \d+ days/);
  const hit = journal.hits.last();
  await hit.click();

  await expect(hit).toHaveAttribute('aria-current', 'true');
  const hash = new URL(page.url()).hash;
  expect(hash).toMatch(/^#\/journal\/2026-\d\d-\d\d$/);
  const day = journal.days.locator(`article[data-day="${hash.slice(-10)}"]`);
  await expect(day).toBeInViewport();
  await expect(day.locator('mark').first()).toBeInViewport();
});

test('the keyboard alone searches from another page, goes through the hits, and back to today', async ({
  rapport: { page },
}) => {
  await openSample(page);
  const journal = journalPage(page);

  await page.keyboard.press('/');
  await expect(journal.search).toBeFocused();
  await page.keyboard.type('invoice');
  await expect(journal.hits.first()).toBeVisible();
  await tabTo(page, journal.hits.first());
  await page.keyboard.press('ArrowDown');
  await expect(journal.hits.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(journal.hits.nth(1)).toHaveAttribute('aria-current', 'true');

  await page.keyboard.press('t');
  await expect(journal.day(TODAY)).toBeInViewport();
  expect(new URL(page.url()).hash).toBe('#/journal');
});

test('the strip is walked with arrows and goes to the day that is chosen', async ({ rapport: { page } }) => {
  await openSample(page);
  const journal = journalPage(page);
  await journal.open();
  await expect(journal.cell(/^23 Nov 2026: /)).toBeVisible();

  await tabTo(page, journal.cell(/^23 Nov 2026: /));
  for (let week = 0; week < 9; week += 1) await page.keyboard.press('ArrowLeft');
  await expect(journal.cell(/^21 Sept 2026: /)).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(journal.day('Monday 21 September')).toBeInViewport();
  expect(new URL(page.url()).hash).toBe('#/journal/2026-09-21');
  await page.reload();
  await expect(journal.day('Monday 21 September')).toBeInViewport();
});

test('what is read stays where it is while a note above it grows', async ({ rapport: { page } }) => {
  await openSample(page);
  const journal = journalPage(page);
  await journal.open();
  await page.goto(`${page.url().split('#')[0] ?? ''}#/journal/2026-10-14`);
  await expect(journal.day('Wednesday 14 October')).toBeInViewport();
  const before = await journal.day('Wednesday 14 October').boundingBox();

  await journal
    .day('Wednesday 14 October')
    .getByRole('button', { name: /the note of/ })
    .click();
  await page.keyboard.type('One line.\nAnother one.\nAnd a third one.');

  const after = await journal.day('Wednesday 14 October').boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2);
});

test('an event is added to a day and stands there', async ({ rapport: { page } }) => {
  await begin(page);
  const journal = journalPage(page);
  await journal.open();

  await journal
    .day(TODAY)
    .getByRole('button', { name: /^Add an event/ })
    .click();
  await expect(journal.dialog).toBeVisible();
  await journal.dialog.getByRole('textbox', { name: 'What happened' }).fill('New algorithm');
  await journal.dialog.getByRole('radio', { name: 'No series' }).check();
  await page.keyboard.press('Enter');
  await expect(journal.dialog).toBeHidden();

  await expect(journal.day(TODAY).getByRole('list', { name: 'Events' })).toContainText('New algorithm');
});

test('a week is looked back at, and what is decided stands over the next one', async ({ rapport: { page } }) => {
  await openSample(page);
  const journal = journalPage(page);
  await journal.open();
  await journal.openWeek();

  await page.keyboard.press('[');
  await expect(journal.week).toContainText('16 Nov to 22 Nov 2026');
  await expect(page.getByRole('table', { name: 'Minutes planned and spent' })).toContainText('The whole day');
  await journal.decision.fill('Fewer platforms, more replies.');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Week after' }).click();

  await expect(page.getByText('Fewer platforms, more replies.')).toBeVisible();
  expect(new URL(page.url()).hash).toBe('#/journal/week');
});

test('keys walk from day to day, write its note, log its reading and open it', async ({ rapport: { page } }) => {
  await openSample(page);
  const journal = journalPage(page);
  await journal.open();
  await expect(journal.day('Sunday 22 November')).toBeVisible();

  await page.keyboard.press('j');
  await expect(journal.heading(TODAY)).toBeFocused();
  for (let days = 0; days < 6; days += 1) await page.keyboard.press('ArrowDown');
  await expect(journal.heading('Tuesday 17 November')).toBeFocused();
  await expect(journal.heading('Tuesday 17 November')).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('[');
  await expect(journal.heading('Monday 16 November')).toBeFocused();
  expect(new URL(page.url()).hash).toBe('#/journal/2026-11-16');
  await page.keyboard.press('k');
  await expect(journal.heading('Tuesday 17 November')).toBeFocused();
  await expect(journal.heading('Tuesday 17 November')).toBeInViewport({ ratio: 1 });

  await page.keyboard.press('e');
  await expect(journal.happened).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(journal.heading('Tuesday 17 November')).toBeFocused();
  await page.keyboard.press('r');
  await expect(page.getByRole('dialog', { name: /^Log a reading for .*17 Nov/ })).toBeVisible();
  expect(new URL(page.url()).hash).toBe('#/today/2026-11-17');
  await page.keyboard.press('Escape');
  await page.goBack();
  await expect(journal.day('Tuesday 17 November')).toBeVisible();
});

/** Runs in the page: keeps by how much what is shown has moved. */
function watchShifts(): void {
  const moved: number[] = [];
  Object.assign(window, { moved });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) moved.push((entry as PerformanceEntry & { value: number }).value);
  }).observe({ type: 'layout-shift' });
}

/** By how much, once the journal is there. */
async function shiftsOf(page: Page): Promise<number> {
  const journal = journalPage(page);
  await expect(journal.years).toHaveCount(1);
  await expect(journal.tag).toBeEnabled();
  await expect(journal.days.getByRole('article').nth(2)).toBeVisible();
  await page.waitForTimeout(500);
  const moved = await page.evaluate(() => (window as unknown as { moved: number[] }).moved);
  return moved.reduce((sum, one) => sum + one, 0);
}

test.describe('nothing moves', () => {
  test('while the journal arrives', async ({ rapport: { page } }) => {
    await openSample(page);
    await page.evaluate(watchShifts);
    // A key would excuse what moves.
    await page.evaluate(() => {
      location.hash = '#/journal';
    });

    expect(await shiftsOf(page)).toBeLessThan(0.02);
  });

  test('while a page arrives that is loaded anew in the journal', async ({ rapport: { page } }) => {
    await openSample(page);
    await page.evaluate(() => {
      location.hash = '#/journal';
    });
    await expect(journalPage(page).days.getByRole('article').first()).toBeVisible();
    await page.addInitScript(watchShifts);

    await page.reload();

    expect(await shiftsOf(page)).toBeLessThan(0.02);
  });
});

test('years are large enough to be hit, and the filters wrap where letters are twice as large', async ({
  rapport: { page },
}) => {
  await openSample(page);
  const journal = journalPage(page);
  await journal.open();
  for (const year of await journal.years.all()) {
    const { width, height } = await boxOf(year);
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  }

  await page.setViewportSize({ width: 720, height: 780 });
  await page.addStyleTag({ content: ':root { font-size: 200% }' });

  const room = await page.evaluate(() => document.documentElement.clientWidth);
  for (const filter of [journal.search, journal.tag, journal.platform, journal.jumped]) {
    const { x, width } = await boxOf(filter);
    expect(x + width).toBeLessThanOrEqual(room);
  }
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.use({ colorScheme: theme });

    test('axe finds nothing where nothing was written yet', async ({ rapport: { page } }) => {
      await begin(page);
      await journalPage(page).open();

      expect(await violations(page)).toEqual([]);
    });

    test('axe finds nothing on the days, in a search and on a week', async ({ rapport: { page } }) => {
      await openSample(page);
      const journal = journalPage(page);
      await journal.open();
      await expect(journal.days.getByRole('article').nth(2)).toBeVisible();
      await page.mouse.wheel(0, 1500);
      expect(await violations(page)).toEqual([]);

      await journal.search.fill('client');
      await expect(journal.hits.first()).toBeVisible();
      await journal.days
        .getByRole('button', { name: /^Edit the note of/ })
        .first()
        .click();
      expect(await violations(page)).toEqual([]);
      await journal.search.fill('no such word');
      await expect(journal.found).toContainText('Nothing found');
      expect(await violations(page)).toEqual([]);

      await journal.openWeek();
      expect(await violations(page)).toEqual([]);
    });
  });
}

async function boxOf(part: Locator) {
  const box = await part.boundingBox();
  if (box === null) throw new Error('It is not shown.');
  return box;
}

async function violations(page: Page) {
  // Colours are on their way for as long as something moves.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.html) }));
}
