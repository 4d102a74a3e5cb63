import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../fixtures/rapport';
import { timerOn } from '../pages/timer';
import { todayPage } from '../pages/today';
import { begin } from '../pages/welcome';

/** `0:02`, as a number of seconds. */
function secondsOf(clock: string): number {
  const [minutes = '', seconds = ''] = clock.split(':');
  return Number(minutes) * 60 + Number(seconds);
}

function bottomOf(box: { readonly y: number; readonly height: number } | null): number {
  return box === null ? Number.NaN : box.y + box.height;
}

test('a timer that is started shows in the bar, on Today and in the title, which all count the same', async ({
  rapport: { page },
}) => {
  await begin(page);
  const timer = timerOn(page);

  await page.getByRole('button', { name: 'Start the timer on X' }).click();
  await expect(timer.clock).toHaveText(/^0:(0[3-9]|[1-5]\d)$/);
  const seen = await page.evaluate(() => [document.title, document.querySelector('[role="timer"]')?.textContent ?? '']);

  expect(seen[0]).toBe(`${seen[1] ?? ''} X, 0 of 8 min · Rapport`);
  await page.goto(page.url().replace(/#.*/, '#/plan'));
  await expect(timer.bar).toContainText('X');
  await timer.stop.click();

  await expect(page).toHaveTitle('Rapport');
  await expect(todayPage(page).toast).toContainText('Added time on “X”');
  await page.goto(page.url().replace(/#.*/, '#/today'));
  await page.getByRole('button', { name: '1 session' }).click();
  await expect(page.getByText(/^X, \d+ s, /)).toBeVisible();
});

test('the timer is started and stopped by key and from the palette', async ({ rapport: { page } }) => {
  await begin(page);
  const timer = timerOn(page);

  await page.keyboard.press('m');
  await expect(timer.bar).toContainText('X');
  await page.keyboard.press('m');
  await expect(timer.bar).toBeHidden();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('start linked');
  await page.keyboard.press('Enter');

  await expect(timer.bar).toContainText('LinkedIn');
});

test('another tab, or a reload, shows the same timer', async ({ rapport: { page }, context }, info) => {
  await begin(page);
  await timerOn(page).start('LinkedIn');
  if (info.project.name === 'web') {
    const other = await context.newPage();
    await other.goto(`${new URL(page.url()).origin}/#token=token-for-tests`);
    await expect(timerOn(other).bar).toContainText('LinkedIn');
    const [one, two] = await Promise.all([page, other].map((tab) => timerOn(tab).clock.innerText()));
    expect(Math.abs(secondsOf(one ?? '') - secondsOf(two ?? ''))).toBeLessThanOrEqual(1);

    await timerOn(other).stop.click();
    await expect(timerOn(page).bar).toBeHidden();
    return;
  }
  await page.reload();
  await expect(timerOn(page).bar).toContainText('LinkedIn');
});

test('after a crash the timer stands still, and what came after is dropped unless one says otherwise', async ({
  rapport,
}) => {
  await begin(rapport.page);
  await timerOn(rapport.page).start('X');
  await expect(timerOn(rapport.page).clock).toHaveText(/^0:(1[2-9]|[2-5]\d)$/);

  await rapport.crashAndRestart();

  const timer = timerOn(rapport.page);
  await expect(timer.card).toContainText('Rapport was closed');
  await expect(timer.card.getByRole('radio', { name: /^None of it/ })).toBeChecked();
  expect(secondsOf(await timer.clock.innerText())).toBeGreaterThanOrEqual(5);
  await timer.card.getByRole('button', { name: 'Save and stop' }).click();
  await expect(timer.card).toBeHidden();
  await expect(rapport.page.getByRole('button', { name: '1 session' })).toBeVisible();
});

test('time away is asked about with what each answer would make, and nothing counts before', async ({ rapport }) => {
  await begin(rapport.page);
  await timerOn(rapport.page).start('X');
  await expect(timerOn(rapport.page).clock).toHaveText(/^0:(0[1-9]|[1-5]\d)$/);
  await beenAway(path.join(rapport.folder, 'timer.json'), 180);

  await rapport.crashAndRestart();

  const { page } = rapport;
  const { card } = timerOn(page);
  await expect(card).toContainText(/18\d min \(3 h/);
  await expect(card.getByRole('radio', { name: /^All of it: .*18\d of 8 min on X, 17\d min over/ })).not.toBeChecked();
  await expect(timerOn(page).notices.getByText('X:')).toBeHidden();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }

  await card.getByText('A part of it').click();
  await card.getByLabel('Minutes that count').fill('5');
  await expect(card.getByRole('radio', { name: /^A part of it: .*5 of 8 min on X/ })).toBeChecked();
  await card.getByRole('button', { name: 'Save and go on' }).click();
  await expect(card).toBeHidden();
  await expect(timerOn(page).bar).toContainText('X');
});

test('a budget is spoken of at 80 % and when it is used up, once each', async ({ rapport: { page } }) => {
  await begin(page);
  const { notices } = timerOn(page);
  const { toast } = todayPage(page);
  const add = async (typed: string) => {
    await page.keyboard.press('i');
    await page.getByLabel('Minutes, or from–to').fill(typed);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
  };

  const heading = page.getByRole('heading', { level: 1 });
  const place = await heading.boundingBox();
  await add('7 X');
  await expect(notices).toContainText('X: 7 of 8 min used');
  await expect(notices.getByRole('button', { name: 'Show' })).toBeInViewport();
  expect(await heading.boundingBox()).toEqual(place);
  await expect(toast).toContainText('Added time on “X”');
  await page.keyboard.press('End');
  const note = page.getByLabel('What I think it did');
  await expect
    .poll(async () => bottomOf(await note.boundingBox()))
    .toBeLessThanOrEqual((await toast.boundingBox())?.y ?? 0);
  await notices.getByRole('button', { name: /^Put away/ }).click();
  await add('2 X');
  await expect(notices).toContainText('X: 9 of 8 min, 1 over');
  await notices.getByRole('button', { name: /^Put away/ }).click();
  await add('1 X');

  await expect(page.getByText('10 / 8')).toBeVisible();
  await expect(notices.getByText(/X:/)).toBeHidden();
});

test('minutes in words name their platform and their day', async ({ rapport: { page } }) => {
  await begin(page);
  await page.keyboard.press('i');
  await page.getByLabel('Minutes, or from–to').fill('15 linkedin yesterday');
  await expect(page.getByText('15 min on LinkedIn, Sunday 22 November')).toBeVisible();

  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('[');

  await expect(page.getByRole('region', { name: 'Time on this day' })).toContainText('15 minutes');
});

/** Moves the beginning of the timer in its file back, so that it was last seen so many minutes ago. */
async function beenAway(file: string, minutes: number): Promise<void> {
  const text = await readFile(file, 'utf8');
  const back = (_: string, name: string, instant: string) =>
    `"${name}":"${new Date(Date.parse(instant) - minutes * 60_000).toISOString()}"`;
  await writeFile(file, text.replaceAll(/"(startAt|seenAt)":"([^"]+)"/g, back));
}
