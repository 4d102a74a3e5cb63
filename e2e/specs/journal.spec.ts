import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
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

async function violations(page: Page) {
  // Colours are on their way for as long as something moves.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.html) }));
}
