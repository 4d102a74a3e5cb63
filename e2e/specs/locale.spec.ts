import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/rapport';
import { insightsPage } from '../pages/insights';
import { palette } from '../pages/palette';
import { scoresPage } from '../pages/scores';
import { atEveryPlace, isOutOfPlace, wordsOf, type Written } from '../pages/written';

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /sample data/i }).click();
  await expect(page.getByRole('heading', { name: 'Time today' })).toBeVisible();
}

const WRITINGS = [
  {
    locale: 'en-US',
    today: 'Monday, November 23',
    first: 'Sun',
    day: /Nov(ember)? 22/,
    number: '1,234.5',
    digit: /\d/,
    typed: '11/23/2026',
  },
  {
    locale: 'de-DE',
    today: 'Montag, 23. November',
    first: 'Today',
    day: /23\. Nov/,
    number: '1.234,5',
    digit: /\d/,
    typed: '23.11.2026',
  },
  {
    locale: 'ja-JP',
    today: '11月23日月曜日',
    first: '日',
    day: /11月22日/,
    number: '1,234.5',
    digit: /\d/,
    typed: '2026/11/23',
  },
  {
    locale: 'ar-EG',
    today: '\u2068الاثنين، ٢٣ نوفمبر\u2069',
    first: '\u2068السبت\u2069',
    day: /٢١ نوفمبر/,
    number: '\u2068١٬٢٣٤٫٥\u2069',
    digit: /[٠-٩]/,
    typed: '٢٣/١١/٢٠٢٦',
  },
] as const;

for (const { locale, today, first, day, number, digit, typed } of WRITINGS) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale });

    test('every page writes dates and numbers as the region does', async ({ rapport: { page } }) => {
      await openSample(page);
      await expect(page.getByRole('heading', { level: 1, name: today })).toBeVisible();
      await expect(page.getByRole('region', { name: 'Time today' })).toContainText(digit);
      await expect(page.getByLabel('Go to day')).toHaveValue(typed);

      await page.keyboard.press('2');
      await page.getByRole('link', { name: 'Week', exact: true }).click();
      const firstDay = page
        .getByRole('grid', { name: /^Minutes spent and planned/ })
        .getByRole('columnheader')
        .nth(1);
      await expect(firstDay).toContainText(first);
      await expect(firstDay).toContainText(day);

      await page.keyboard.press('3');
      await expect(page.getByRole('heading', { level: 1, name: 'Journal' })).toBeVisible();
      await expect(page.getByRole('main')).toContainText(day);

      const insights = insightsPage(page);
      await insights.open();
      await insights.score.selectOption('Klout-style index');
      await expect(insights.line.first()).toBeVisible();
      await expect(page.getByRole('main')).toContainText(digit);

      await page.keyboard.press(',');
      await expect(page.getByLabel('How they are written now')).toContainText(number);
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    });
  });
}

test('a region that is chosen is written at once, and is kept', async ({ rapport: { page, crashAndRestart } }) => {
  await openSample(page);
  await page.keyboard.press(',');
  const examples = page.getByLabel('How they are written now');
  await expect(examples).toContainText('1,234.5');

  await page.getByRole('combobox', { name: 'Region' }).selectOption({ label: 'Deutsch (Deutschland)' });
  await expect(examples).toContainText('1.234,5');
  await expect(examples).toContainText('14:05');

  await page.getByRole('group', { name: 'Clock' }).getByText('12 hours').click();
  await expect(examples).toContainText(/2:05.PM/);

  await page.keyboard.press('1');
  await expect(page.getByRole('heading', { level: 1, name: 'Montag, 23. November' })).toBeVisible();
  await crashAndRestart();
  await openSample(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Montag, 23. November' })).toBeVisible();
});

/** What keeps the digits 0–9 wherever one is: each is somebody's own text, or what a machine reads. */
const OWN_DIGITS = [
  /Comment on 3 smaller blogs/g, // a title in the sample
  /0–9/g, // the digits that can be chosen
  /\b\d+\.\d+\.\d+\b/g, // versions
  /\bin \/\S+/g, // the folder of the backups
] as const;

function hasForeignDigits({ text, isCode }: Written): boolean {
  return !isCode && /[0-9]/.test(OWN_DIGITS.reduce((rest, own) => rest.replaceAll(own, ''), text));
}

test.describe('in the digits of Egypt', () => {
  test.use({ locale: 'ar-EG' });

  test('no number on any page is written in others', async ({ rapport: { page } }) => {
    test.slow();
    await expect(page.getByRole('heading', { name: 'Welcome to Rapport' })).toBeVisible();
    expect((await wordsOf(page)).filter(hasForeignDigits)).toEqual([]);
    await openSample(page);
    await atEveryPlace(page, async (place) => {
      expect((await wordsOf(page)).filter(hasForeignDigits), place).toEqual([]);
    });

    await page.keyboard.press('1');
    await palette(page).open();
    expect((await wordsOf(page)).filter(hasForeignDigits), 'palette').toEqual([]);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Add activity' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect((await wordsOf(page)).filter(hasForeignDigits), 'activity').toEqual([]);
  });
});

const NAMES = {
  platform: 'منتدى المصممين',
  activity: 'التعليق على مدونة',
  score: 'درجة التأثير',
  event: 'عطلة',
} as const;

test('names from right to left keep their place on every page', async ({ rapport: { page } }) => {
  test.slow();
  await page.getByLabel('Another platform').fill(NAMES.platform);
  await page.getByRole('radio', { name: 'Blank' }).check();
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await page.getByRole('button', { name: 'Add activity' }).click();
  await page.getByLabel('What to do').fill(NAMES.activity);
  await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('checkbox', { name: NAMES.activity }).click();
  await page
    .getByRole('textbox', { name: 'What happened' })
    .fill(`${NAMES.activity}، and then in English #${NAMES.event}`);
  // Out of the field, where a comma is a comma.
  await page.getByRole('main').focus();
  const scores = scoresPage(page);
  await scores.openSettings();
  await page.getByRole('button', { name: 'Add a score' }).click();
  await scores.dialog.getByLabel('Name', { exact: true }).fill(NAMES.score);
  await scores.submit('Add');
  await scores.addEvent.click();
  await scores.dialog.getByLabel('What happened').fill(NAMES.event);
  await scores.submit('Add');

  await atEveryPlace(page, async (place) => {
    expect((await wordsOf(page)).filter(isOutOfPlace), place).toEqual([]);
  });
  await page.keyboard.press('1');
  await palette(page).open();
  for (const typed of ['', 'ال', NAMES.score, NAMES.platform]) {
    await palette(page).field.fill(typed);
    expect((await wordsOf(page)).filter(isOutOfPlace), `palette ${typed}`).toEqual([]);
  }
});

test('a day is typed in the order of the region that is chosen, whatever the browser has', async ({
  rapport: { page },
}) => {
  await openSample(page);
  await page.keyboard.press(',');
  await page.getByRole('combobox', { name: 'Region' }).selectOption({ label: 'Deutsch (Deutschland)' });
  await page.keyboard.press('1');
  const field = page.getByLabel('Go to day');

  await field.fill('3.11.2026');
  await field.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Dienstag, 3. November' })).toBeVisible();
  await field.press('Alt+ArrowDown');
  await expect(page.getByRole('button', { name: 'Dienstag, 3. November 2026' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1, name: 'Dienstag, 10. November' })).toBeVisible();
  await expect(field).toHaveValue('10.11.2026');
});
