import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/rapport';
import { insightsPage } from '../pages/insights';

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
  },
  { locale: 'de-DE', today: 'Montag, 23. November', first: 'Today', day: /23\. Nov/, number: '1.234,5', digit: /\d/ },
  { locale: 'ja-JP', today: '11月23日月曜日', first: '日', day: /11月22日/, number: '1,234.5', digit: /\d/ },
  {
    locale: 'ar-EG',
    today: '\u2068الاثنين، ٢٣ نوفمبر\u2069',
    first: '\u2068السبت\u2069',
    day: /٢١ نوفمبر/,
    number: '\u2068١٬٢٣٤٫٥\u2069',
    digit: /[٠-٩]/,
  },
] as const;

for (const { locale, today, first, day, number, digit } of WRITINGS) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale });

    test('every page writes dates and numbers as the region does', async ({ rapport: { page } }) => {
      await openSample(page);
      await expect(page.getByRole('heading', { level: 1, name: today })).toBeVisible();
      await expect(page.getByRole('region', { name: 'Time today' })).toContainText(digit);

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
