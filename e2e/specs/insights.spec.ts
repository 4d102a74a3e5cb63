import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { day, daysFrom } from '../../shared/base/day';
import { expect, test } from '../fixtures/rapport';
import { exchangePage } from '../pages/exchange';
import { insightsPage } from '../pages/insights';
import { tabTo } from '../pages/tab-to';
import { todayPage } from '../pages/today';
import { begin } from '../pages/welcome';

const TABS = ['What goes with it', 'Time and adherence', 'Share and amount', 'Year'];
const ACTIVITY = 'Comment in one group';
/** Of section 2.11 of the analysis: no observation may say them. */
const FORBIDDEN =
  /\b(proves?|proof|because|causes?|caused|boosts?|improves?|works|significan(t|ce)|confidence|correlat\w*)\b|★/i;

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /sample data/i }).click();
  await expect(page.getByRole('heading', { name: 'Time today' })).toBeVisible();
}

async function openKlout(page: Page): Promise<void> {
  const insights = insightsPage(page);
  await openSample(page);
  await insights.open();
  await insights.score.selectOption('Klout-style index');
  await insights.compared();
}

/** The days before today, the earliest first. */
const DAYS = daysFrom(day('2026-07-21'), day('2026-11-22'));

/** As often done as not, without a pattern; the same every time. */
function isDone(index: number): boolean {
  const scattered = 43_758.5453 * Math.sin(12.9898 * (index + 1));
  return scattered - Math.floor(scattered) < 0.5;
}

/** A score that goes up by one on days with the activity, and down by one on the others, but for a few. */
function scoreOn(last: number): number {
  return DAYS.slice(0, last + 1).reduce((value, _, index) => {
    const step = isDone(index) ? 1 : -1;
    return value + (index % 7 === 3 ? -step : step);
  }, 50);
}

/** Takes in a table that says the same on every run. */
async function importTable(page: Page, rows: readonly string[], said: RegExp): Promise<void> {
  const exchange = exchangePage(page);
  await exchange.open();
  await exchange.paste(rows.join('\n'));
  await exchange.import.click();
  await expect(page.getByText(said)).toBeVisible();
}

async function importRecord(page: Page, scoreAt: (index: number) => number): Promise<void> {
  await begin(page);
  await todayPage(page).addActivity(ACTIVITY);
  await importTable(
    page,
    ['Day,Klout', ...DAYS.map((day, index) => `${day},${String(scoreAt(index))}`)],
    /^Imported 125 readings/,
  );
  await importTable(
    page,
    [`Day,${ACTIVITY}`, ...DAYS.map((day, index) => `${day},${isDone(index) ? 'done' : 'not done'}`)],
    /^Imported 125 checks/,
  );
}

test('a score is looked at by mouse: its readings, its days, and the other tabs', async ({ rapport: { page } }) => {
  const insights = insightsPage(page);
  await openKlout(page);
  await expect(page.getByText(/^Klout-style index · .* · \d+ changes compared$/)).toBeVisible();

  const activity = insights.row('Give +Ks');
  await activity.click();
  await expect(page.getByText(/^Give \+Ks, done on \d+ days$/)).toBeVisible();
  await activity.click();
  await expect(page.getByText(/^Give \+Ks, done on \d+ days$/)).toBeHidden();

  for (const name of TABS.slice(1)) await insights.openTab(name);
  await page.goBack();
  await expect(insights.tab('Share and amount')).toHaveAttribute('aria-current', 'page');
  await insights.openTab('Time and adherence');
  await page.getByRole('button', { name: /^October 2026/ }).click();
  await expect(insights.dialog.getByText(/^\d+ of \d+ due days/).first()).toBeVisible();
});

test('the readings, the rows and what speaks against them are reached with the keyboard alone', async ({
  rapport: { page },
}) => {
  const insights = insightsPage(page);
  await openKlout(page);

  await insights.score.focus();
  await tabTo(page, insights.line);
  const last = await insights.line.getAttribute('aria-valuetext');
  await page.keyboard.press('ArrowLeft');
  await expect(insights.line).not.toHaveAttribute('aria-valuetext', last ?? '');
  await page.keyboard.press('Home');
  await expect(insights.line).toHaveAttribute('aria-valuetext', /the first of its era, era 1$/);

  await tabTo(page, insights.row('Answer whoever wrote to me'));
  await page.keyboard.press('Enter');
  await expect(insights.row('Answer whoever wrote to me')).toHaveAttribute('aria-current', 'true');
  await tabTo(page, insights.against.first());
  await page.keyboard.press('Enter');
  await expect(insights.dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(insights.dialog).toBeHidden();
  await expect(insights.against.first()).toBeFocused();
});

test('a first sign is said with its range and its caution, and days that speak against it stand beside', async ({
  rapport: { page },
}) => {
  const insights = insightsPage(page);
  await importRecord(page, scoreOn);
  await insights.open();
  await insights.compared();

  await expect(page.getByText('first sign', { exact: true })).toBeVisible();
  await expect(page.getByText(/plausible range .* This is a first sign/)).toBeVisible();
  await expect(page.getByText('Looked at again when there are 224 changes (now 124).')).toBeVisible();

  await insights.against.click();
  await expect(insights.dialog.getByRole('table').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.reload();
  await insights.compared();
  await expect(page.getByText('first sign', { exact: true })).toBeVisible();
});

test('a change far beyond the usual is asked about, marked as an event, and then a break', async ({
  rapport: { page },
}) => {
  const insights = insightsPage(page);
  await importRecord(page, (index) => scoreOn(index) - (index >= 100 ? 20 : 0));
  await insights.open();
  await expect(page.getByText(/far more than usual/)).toBeVisible();

  await page.getByRole('button', { name: 'Mark as an event' }).click();
  await insights.dialog.getByLabel('What happened').fill('New algorithm');
  await insights.dialog.getByRole('button', { name: 'Add', exact: true }).click();

  await expect(page.getByText(/far more than usual/)).toBeHidden();
  await expect(insights.line).toHaveAttribute('aria-valuetext', /era 2$|era 3$/);
});

test('a refused break is not asked about again, and undoing asks again', async ({ rapport: { page } }) => {
  const insights = insightsPage(page);
  await importRecord(page, (index) => scoreOn(index) - (index >= 100 ? 20 : 0));
  await insights.open();

  await page.getByRole('button', { name: 'No', exact: true }).click();
  await expect(page.getByText(/far more than usual/)).toBeHidden();
  await page.reload();
  await insights.compared();
  await expect(page.getByText(/far more than usual/)).toBeHidden();

  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText(/far more than usual/)).toBeVisible();
});

test('too little is said calmly: how much there is, and what would help', async ({ rapport: { page } }) => {
  const insights = insightsPage(page);
  await begin(page);
  await insights.open();
  await expect(page.getByRole('heading', { name: 'No score yet' })).toBeVisible();

  await page.getByRole('button', { name: 'Add a score on Today' }).click();
  await todayPage(page).addScore('Klout-style index');
  await insights.open();
  await expect(page.getByRole('heading', { name: /^No reading of Klout-style index yet/ })).toBeVisible();

  await page.keyboard.press('1');
  await todayPage(page).log('Klout-style index', '41');
  await insights.open();
  await expect(page.getByRole('heading', { name: 'Nothing to say yet' })).toBeVisible();
  await expect(page.getByRole('meter', { name: 'Changes towards the first look' })).toHaveAttribute(
    'aria-valuetext',
    '0 of 28 changes',
  );
  await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0);
});

test('a day of the year opens in the journal', async ({ rapport: { page } }) => {
  const insights = insightsPage(page);
  await openSample(page);
  await insights.open();
  await insights.openTab('Year');

  await insights.calendar.getByRole('gridcell', { name: /^Wed 12 Aug: / }).click();

  expect(new URL(page.url()).hash).toBe('#/journal/2026-08-12');
});

test('a figure is read as a table, with its era and how much it rests on', async ({ rapport: { page } }) => {
  const insights = insightsPage(page);
  await openKlout(page);

  await page.getByRole('button', { name: 'Save or read as table: Klout-style index over time' }).click();
  await page.getByRole('menuitem', { name: 'Read as table' }).click();

  await expect(page.getByRole('table', { name: /^Klout-style index by day, .*n = \d+$/ })).toBeVisible();
  await expect(insights.line).toBeHidden();
});

test('no text says more than an observation can', async ({ rapport: { page } }) => {
  const insights = insightsPage(page);
  await openKlout(page);
  await page.getByText('What this cannot say').click();
  for (const fold of await page.getByText(/^Not enough data \(/).all()) await fold.click();
  expect(await page.getByRole('main').innerText()).not.toMatch(FORBIDDEN);

  for (const name of ['Time and adherence', 'Year']) {
    await insights.openTab(name);
    expect(await page.getByRole('main').innerText()).not.toMatch(FORBIDDEN);
  }
});

test('nothing is wider than a narrow page', async ({ rapport: { page } }) => {
  const insights = insightsPage(page);
  await openKlout(page);
  await page.setViewportSize({ width: 420, height: 780 });

  for (const name of TABS) {
    await insights.openTab(name);
    await expect(page.getByRole('button', { name: /^Save or read as table/ }).first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(420);
  }
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.use({ colorScheme: theme });

    test('axe finds nothing on the tabs and in the sums', async ({ rapport: { page } }) => {
      const insights = insightsPage(page);
      await openKlout(page);
      await insights.row('Give +Ks').click();
      await page.getByText('What this cannot say').click();
      expect(await violations(page)).toEqual([]);

      await insights.against.first().click();
      await expect(insights.dialog).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');

      for (const name of TABS.slice(1)) {
        await insights.openTab(name);
        await expect(page.getByRole('button', { name: /^Save or read as table/ }).first()).toBeVisible();
        expect(await violations(page)).toEqual([]);
      }
    });

    test('axe finds nothing where something is asked and was different', async ({ rapport: { page } }) => {
      const insights = insightsPage(page);
      await importRecord(page, (index) => scoreOn(index) - (index >= 100 ? 20 : 0));
      await insights.open();
      await insights.compared();
      await expect(page.getByText(/far more than usual/)).toBeVisible();
      expect(await violations(page)).toEqual([]);

      await insights.jumps.first().click();
      await expect(insights.dialog).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('axe finds nothing where there is nothing yet', async ({ rapport: { page } }) => {
      const insights = insightsPage(page);
      await begin(page);
      await insights.open();
      await expect(page.getByRole('heading', { name: 'No score yet' })).toBeVisible();
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
