import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/rapport';
import { scoresPage } from '../pages/scores';
import { tabTo } from '../pages/tab-to';
import { todayPage } from '../pages/today';
import { begin } from '../pages/welcome';

const SSI = 'LinkedIn SSI';
const PARTS = [
  'Establish your professional brand',
  'Find the right people',
  'Engage with insights',
  'Build relationships',
];

test.use({ locale: 'en-GB' });

test('a score with parts is added from a preset and logged by its parts', async ({ rapport: { page } }) => {
  const scores = scoresPage(page);
  await begin(page);
  await scores.add(SSI);
  await scores.dialog.getByRole('button', { name: 'Remove the part Engage with insights' }).click();
  await scores.submit('Add');

  await scores.log(SSI);
  await expect(scores.dialog.getByLabel(PARTS[0] ?? '')).toBeFocused();
  for (const part of [PARTS[0], PARTS[1]]) await scores.dialog.getByLabel(part ?? '').fill('12,5');
  await expect(scores.dialog.getByLabel('Total')).toHaveValue('25');
  await scores.dialog.getByRole('button', { name: 'Log', exact: true }).click();
  await expect(scores.dialog.getByRole('alert')).toContainText('“Build relationships” is empty.');
  await scores.dialog.getByLabel('Build relationships').fill('20');
  await scores.submit('Log');

  await expect(scores.score(SSI)).toContainText('45');
  await page.reload();
  await scores.log(SSI);
  await expect(scores.readings).toContainText('45 (12.5 + 12.5 + 20), entered');
});

test('an odd value is asked about, and a restated one kept beside what was seen', async ({ rapport: { page } }) => {
  const scores = scoresPage(page);
  const today = todayPage(page);
  await begin(page);
  await today.addScore('Klout-style index');
  await today.goTo('2026-11-16');
  await today.log('Klout-style index', '41');
  await page.keyboard.press('t');

  await scores.log('Klout-style index');
  await scores.dialog.getByLabel('Value').fill('150');
  await page.keyboard.press('Enter');
  await expect(scores.dialog.getByRole('alert')).toContainText('expected to be from 0 to 100');
  await scores.dialog.getByLabel('Value').fill('44');
  await scores.submit('Log');

  await scores.log('Klout-style index');
  await scores.dialog.getByLabel('The service has changed a past number').check();
  await scores.dialog.getByLabel('Day of the changed number').fill('2026-11-16');
  await expect(scores.readings).toContainText('41, entered');
  await scores.dialog.getByLabel('Value').fill('38');
  await scores.submit('Log');

  await expect(scores.score('Klout-style index')).toContainText('44+3 since 16 Nov');
  await today.goTo('2026-11-16');
  await scores.log('Klout-style index');
  await expect(scores.readings).toHaveText([/^41, entered/, /^38, restated, entered/]);
});

test('a score that somebody keeps checking is shown where it is entered and nowhere else', async ({
  rapport: { page },
}) => {
  const scores = scoresPage(page);
  await begin(page);
  await scores.add('Followers');
  await scores.dialog.getByLabel('Show it only where I enter it').check();
  await scores.submit('Add');

  await scores.log('Followers');
  await scores.dialog.getByLabel('Value').fill('1,139');
  await page.keyboard.press('Enter');
  await expect(scores.dialog.getByRole('status')).toHaveText('Followers 1,139');
  await expect(scores.dialog.getByRole('button', { name: 'Done' })).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(scores.dialog).toBeHidden();
  await expect(scores.score('Followers')).toContainText('shown where it is entered');
  await expect(page.getByText('1,139')).toHaveCount(0);
});

test('a score is retired, looked back at two weeks later, and brought back', async ({ rapport: { page } }) => {
  const scores = scoresPage(page);
  await begin(page);
  await todayPage(page).addScore('Klout-style index');
  await scores.openSettings();
  await page.getByRole('button', { name: 'Retire Klout-style index' }).click();
  await scores.dialog.getByLabel('First day without it').fill('2026-11-09');
  await scores.dialog.getByLabel('Why it is no longer read').fill('The service closed');
  await scores.submit('Retire');
  await expect(scores.row('Klout-style index')).toContainText('retired Monday 9 November: The service closed');

  await page.keyboard.press('1');
  const card = page.getByRole('region', { name: 'Two weeks without Klout-style index' });
  await expect(card.getByRole('row', { name: 'Minutes spent' })).toContainText('0');
  await card.getByRole('button', { name: /^Put away/ }).click();
  await expect(card).toBeHidden();

  await scores.openSettings();
  await page.getByRole('button', { name: 'Bring back Klout-style index' }).click();
  await expect(page.getByRole('button', { name: 'Retire Klout-style index' })).toBeFocused();
});

test('an event is listed and breaks the change on Today', async ({ rapport: { page } }) => {
  const scores = scoresPage(page);
  const today = todayPage(page);
  await begin(page);
  await today.addScore('Klout-style index');
  await today.goTo('2026-11-16');
  await today.log('Klout-style index', '41');
  await page.keyboard.press('t');
  await today.log('Klout-style index', '62');
  await expect(scores.score('Klout-style index')).toContainText('+21 since 16 Nov');

  await scores.openSettings();
  await scores.addEvent.click();
  await scores.dialog.getByLabel('What happened').fill('New algorithm');
  await scores.dialog.getByLabel('Day', { exact: true }).fill('2026-11-20');
  await expect(scores.dialog.getByRole('checkbox', { name: 'Klout-style index' })).toBeChecked();
  await scores.dialog.getByLabel('Where to read about it').fill('https://example.org/change');
  await scores.submit('Add');
  await expect(scores.events).toContainText('20 Nov 2026');
  await expect(page.getByRole('link', { name: 'Read about New algorithm in the browser' })).toBeVisible();

  await page.keyboard.press('1');
  await expect(scores.score('Klout-style index')).toContainText('first reading since “New algorithm”');
  await expect(scores.panel).not.toContainText('+21');
  await page.keyboard.press('Control+z');
  await expect(scores.score('Klout-style index')).toContainText('+21 since 16 Nov');
});

test('a score, a reading and an event are entered with the keyboard alone', async ({ rapport: { page } }) => {
  const scores = scoresPage(page);
  await begin(page);
  await tabTo(page, page.getByRole('button', { name: 'Add a score' }));
  await page.keyboard.press('Enter');
  await tabTo(page, scores.dialog.getByLabel('Begin with'));
  await page.keyboard.type('Something');
  await tabTo(page, scores.dialog.getByLabel('Name', { exact: true }));
  await page.keyboard.type('Mentions');
  await page.keyboard.press('Enter');
  await expect(scores.dialog).toBeHidden();
  await expect(scores.score('Mentions')).toContainText('no reading yet');

  await page.keyboard.press('r');
  await expect(scores.dialog.getByLabel('Value')).toBeFocused();
  await page.keyboard.type('about 20');
  await page.keyboard.press('Enter');
  await expect(scores.dialog).toBeHidden();
  await expect(scores.score('Mentions')).toContainText('about 20');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('add an event');
  await page.keyboard.press('Enter');
  await expect(scores.dialog.getByLabel('What happened')).toBeFocused();
  await page.keyboard.type('A week away');
  await tabTo(page, scores.dialog.getByLabel('Kind'));
  await page.keyboard.type('Holiday');
  await tabTo(page, scores.dialog.getByRole('button', { name: 'Add', exact: true }));
  await page.keyboard.press('Enter');
  await expect(scores.dialog).toBeHidden();
  await scores.openSettings();
  await expect(scores.events).toContainText('breaks no series');
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.use({ colorScheme: theme });

    test('axe finds nothing about scores and events', async ({ rapport: { page } }) => {
      const scores = scoresPage(page);
      await begin(page);
      await scores.add(SSI);
      await scores.dialog.getByText('Sees this platform').click();
      expect(await violations(page)).toEqual([]);
      await scores.submit('Add');
      await scores.log(SSI);
      await scores.dialog.getByLabel('The service has changed a past number').check();
      await scores.dialog.getByLabel('Total').fill('150');
      await page.keyboard.press('Enter');
      await expect(scores.dialog.getByRole('alert')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');

      await scores.openSettings();
      await scores.addEvent.click();
      await scores.dialog.getByRole('button', { name: 'Add', exact: true }).click();
      expect(await violations(page)).toEqual([]);
      await scores.dialog.getByLabel('What happened').fill('New algorithm');
      await scores.submit('Add');
      await page.getByRole('button', { name: `Retire ${SSI}` }).click();
      expect(await violations(page)).toEqual([]);
      await scores.dialog.getByLabel('First day without it').fill('2026-11-02');
      await scores.submit('Retire');
      expect(await violations(page)).toEqual([]);

      await page.keyboard.press('1');
      await expect(page.getByRole('region', { name: `Two weeks without ${SSI}` })).toBeVisible();
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
