import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/rapport';
import { remindersPage } from '../pages/reminders';
import { tabTo } from '../pages/tab-to';
import { todayPage } from '../pages/today';
import { begin } from '../pages/welcome';

/** A ledger with one activity of every day, on its reminders. */
async function openReminders(page: Page) {
  await begin(page);
  await todayPage(page).addActivity('Give +Ks');
  const reminders = remindersPage(page);
  await reminders.open();
  return reminders;
}

test('a reminder is added, previewed, removed and brought back', async ({ rapport: { page } }) => {
  const reminders = await openReminders(page);
  await expect(reminders.preview).toContainText('There is no reminder yet.');

  await reminders.add.click();
  await reminders.dialog.getByLabel('What it is about').selectOption('One activity');
  await reminders.dialog.getByLabel('Time').fill('9.10');
  await reminders.dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(reminders.rows).toContainText('Give +Ks');
  await expect(reminders.notices).toHaveCount(1);
  await expect(reminders.notices).toContainText('Give +Ks');
  await expect(reminders.notices).toContainText('9:10');

  await page.getByRole('button', { name: /^Remove Give \+Ks at / }).click();
  await expect(reminders.rows).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.reload();
  await expect(reminders.rows).toContainText('Give +Ks');
});

test('a reminder is made with the keyboard alone', async ({ rapport: { page } }) => {
  const reminders = await openReminders(page);

  await tabTo(page, reminders.add);
  await page.keyboard.press('Enter');
  await tabTo(page, reminders.dialog.getByLabel('Time'));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('20:30');
  await tabTo(page, reminders.dialog.getByRole('checkbox', { name: 'Sat' }));
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');

  await expect(reminders.rows).toContainText('The checklist');
  await expect(reminders.rows).toContainText('Mon–Sat');
  await expect(reminders.add).toBeFocused();

  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await expect(page.getByRole('switch')).not.toBeChecked();
  await expect(reminders.preview).toContainText('All reminders are turned off.');
});

test('quiet hours and client hours hold a reminder in the preview', async ({ rapport: { page } }) => {
  const reminders = await openReminders(page);
  await page.getByRole('button', { name: /^Remind me of the checklist at/ }).click();
  await expect(reminders.notices).toContainText('1 item is open today');
  await expect(reminders.notices).not.toContainText('waits');

  await page.getByLabel('Quiet until').fill('9.30');
  await page.getByLabel('Quiet until').press('Enter');
  await expect(reminders.notices).toContainText(/9:30.*waits from .*9:00.* because of quiet hours/);

  await reminders.addClientHours.click();
  await reminders.dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(reminders.clientHours).toHaveCount(1);
  await expect(reminders.notices).toContainText(/12:00.*waits from .*9:00.* because of client hours/);

  await page.getByText('Sat', { exact: true }).click();
  await expect(reminders.preview).toContainText('Nothing is due on');
  await expect(reminders.preview).toContainText('No reminder is set for that day of the week.');
});

test('reminders are muted until morning and come back', async ({ rapport: { page } }) => {
  await openReminders(page);
  const mute = page.getByRole('region', { name: 'Mute' });

  await mute.getByRole('button', { name: 'No reminders until morning' }).click();
  await expect(mute.getByRole('status')).toHaveText(/^No reminders until .*, 7:00\.$/);

  await page.reload();
  await mute.getByRole('button', { name: 'Reminders again' }).click();
  await expect(mute.getByRole('status')).toHaveText('Reminders are shown.');
});

test('the browser allows notifications, and the page says so', async ({ rapport: { page } }, info) => {
  info.skip(info.project.name !== 'web', 'about the notifications of a browser');
  await openReminders(page);
  const status = page.getByRole('region', { name: 'Notifications' }).getByRole('status');

  await expect(status).toContainText('Not decided yet');
  await page.context().grantPermissions(['notifications']);
  await page.getByRole('button', { name: 'Allow notifications in this browser …' }).click();

  await expect(status).toContainText('Allowed');
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.use({ colorScheme: theme });

    test('axe finds nothing on the reminders, in their dialogs and on tray and start-up', async ({
      rapport: { page },
    }) => {
      const reminders = await openReminders(page);
      expect(await violations(page)).toEqual([]);

      await reminders.add.click();
      await reminders.dialog.getByLabel('Time').fill('soon');
      await reminders.dialog.getByRole('button', { name: 'Add', exact: true }).click();
      expect(await violations(page)).toEqual([]);
      await reminders.dialog.getByLabel('Time').fill('23:00');
      await reminders.dialog.getByRole('button', { name: 'Add', exact: true }).click();
      await page.getByRole('switch').click();
      await page.getByRole('switch').click();
      await expect(reminders.preview).toContainText('Not shown');
      await reminders.addClientHours.click();
      expect(await violations(page)).toEqual([]);
      await reminders.dialog.getByRole('button', { name: 'Add', exact: true }).click();
      await expect(reminders.clientHours).toHaveCount(1);
      expect(await violations(page)).toEqual([]);

      await page.getByRole('link', { name: 'Tray and start-up' }).click();
      await expect(page.getByRole('region', { name: 'Start at login' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });
}

async function violations(page: Page) {
  // Colours are on their way for as long as something moves; what moves may also go away.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
  return (await new AxeBuilder({ page }).analyze()).violations;
}
