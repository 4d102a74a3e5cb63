import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/rapport';
import { minutesOf, planWeekPage } from '../pages/plan-week';
import { tabTo } from '../pages/tab-to';
import { todayPage } from '../pages/today';
import { begin } from '../pages/welcome';

const FRIDAY = 'Friday 20 November';
const PLATFORMS = ['X', 'LinkedIn', 'Facebook', 'My blog'];

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /sample data/i }).click();
  await expect(page.getByRole('heading', { name: 'Time today' })).toBeVisible();
}

test('a day of the week has the numbers of its own page, and they add up', async ({ rapport: { page } }) => {
  const week = planWeekPage(page);
  await openSample(page);
  await week.open();
  await week.before.click();
  await expect(week.title).toContainText('16 to 22 Nov 2026');

  const shown = await Promise.all(PLATFORMS.map((name) => minutesOf(week.number(name, FRIDAY))));
  const spent = shown.map((words) => parseInt(words, 10));
  const whole = await minutesOf(week.number('The whole day', FRIDAY));
  expect(spent.reduce((sum, minutes) => sum + minutes, 0)).toBe(parseInt(whole, 10));
  expect(parseInt(whole, 10)).toBeGreaterThan(0);

  await week.number('The whole day', FRIDAY).click();
  await week.dialog.getByRole('link', { name: 'Edit on that day' }).click();
  await expect(todayPage(page).heading).toHaveText(FRIDAY);
  expect(new URL(page.url()).hash).toBe('#/today/2026-11-20');
  for (const [index, name] of PLATFORMS.entries()) {
    const meter = page.getByRole('meter', { name: `Time on ${name}` });
    await expect(meter).toHaveAttribute('aria-valuetext', shown[index] ?? '');
  }
  await expect(page.getByText(`done · ${whole}`)).toBeVisible();
});

test('minutes that are added stand in this week, over budget by word and number', async ({ rapport: { page } }) => {
  const week = planWeekPage(page);
  await begin(page);
  for (const typed of ['9:10–9:22', '28']) {
    await todayPage(page).addMinutes('X', typed);
    await expect(week.dialog).toBeHidden();
  }
  await week.open();

  await expect(week.number('X', 'Monday 23 November')).toContainText('over');
  await week.number('X', 'Monday 23 November').click();
  await expect(week.dialog).toContainText('12.0 + 28.0 = 40.0 min.');
  await expect(week.dialog).toContainText('min over.');
  await page.keyboard.press('Escape');
  await expect(week.number('X', 'the week')).toContainText('40');
});

test('a sum is opened and left, and weeks are gone through, with the keyboard alone', async ({ rapport: { page } }) => {
  const week = planWeekPage(page);
  await openSample(page);
  await week.open();

  await tabTo(page, week.before);
  await page.keyboard.press('Enter');
  await expect(week.title).toContainText('A past week');
  await tabTo(page, week.number('X', 'Monday 16 November'));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(week.number('LinkedIn', 'Tuesday 17 November')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(week.dialog.getByRole('heading', { name: 'LinkedIn, Tuesday 17 November' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(week.dialog).toBeHidden();
  await expect(week.number('LinkedIn', 'Tuesday 17 November')).toBeFocused();
  await page.keyboard.press('End');
  await expect(week.number('LinkedIn', 'the week')).toBeFocused();
});

test('the week before, the one after, one of a day, and this one again', async ({ rapport: { page } }) => {
  const week = planWeekPage(page);
  await openSample(page);
  await week.open();

  await week.pick.fill('2026-08-12');
  await week.pick.press('Enter');
  await expect(week.title).toContainText('10 to 16 Aug 2026');
  await expect(week.grid.getByRole('columnheader', { name: 'Mon 10 Aug' })).toBeVisible();
  await expect(week.outcomes).toContainText('→');
  await week.after.click();
  await expect(week.title).toContainText('17 to 23 Aug 2026');
  await week.thisWeek.click();
  await expect(week.title).toContainText('23 to 29 Nov 2026');
  await week.before.click();
  await page.reload();
  await expect(week.title).toContainText('This week');
  expect(new URL(page.url()).hash).toBe('#/plan/week');
});

test('on a narrow page the table scrolls in its own frame, and its first column stays', async ({
  rapport: { page },
}) => {
  const week = planWeekPage(page);
  await openSample(page);
  await page.setViewportSize({ width: 420, height: 780 });
  await week.open();

  await week.number('X', 'the week').focus();
  const name = week.grid.getByRole('rowheader', { name: 'LinkedIn' });
  await expect(name).toBeInViewport();
  await expect(week.number('LinkedIn', 'the week')).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(420);
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.use({ colorScheme: theme });

    test('axe finds nothing on a week, in the sums, and where there is nothing yet', async ({ rapport: { page } }) => {
      const week = planWeekPage(page);
      await begin(page);
      await week.open();
      expect(await violations(page)).toEqual([]);

      await week.number('X', 'Monday 23 November').click();
      await expect(week.dialog).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('axe finds nothing on a full week and in its sums', async ({ rapport: { page } }) => {
      const week = planWeekPage(page);
      await openSample(page);
      await week.open();
      await week.before.click();
      await expect(week.title).toContainText('A past week');
      expect(await violations(page)).toEqual([]);

      for (const number of [
        week.number('The whole day', FRIDAY),
        page.getByRole('button', { name: /within budget$/ }),
      ]) {
        await number.click();
        await expect(week.dialog).toBeVisible();
        expect(await violations(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(week.dialog).toBeHidden();
      }
      await week.outcomes.getByRole('button').last().click();
      await expect(week.dialog).toBeVisible();
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
