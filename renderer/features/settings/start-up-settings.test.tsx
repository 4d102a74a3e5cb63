// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { FakeServices } from '../../testing/fake-services';
import { createFakeServices } from '../../testing/fake-services';
import { renderPart } from '../../testing/render-page';
import { openTestStores } from '../../testing/test-stores';
import { SettingsPage } from './settings-page';

type Facts = Parameters<FakeServices['setSystem']>[0];

/** A desktop that tells everything. */
const DESKTOP: Facts = {
  tray: 'there',
  startsAtLogin: false,
  notifications: 'system',
  knows: { sleep: true, lock: true, idle: true },
};

async function openStartUp(facts: Facts = {}) {
  const services = createFakeServices();
  services.setSystem(facts);
  const stores = await openTestStores(services);
  await stores.system.read();
  const others = { reminders: null, scores: null, backups: null, exchange: null };
  const { user } = renderPart(<SettingsPage part="start-up" others={others} />, stores);
  return { services, stores, user };
}

const section = (name: string) => within(screen.getByRole('region', { name }));
const words = (name: string) => screen.getByRole('region', { name }).textContent;

describe('the settings of tray and start-up', () => {
  it('show nothing before it is known what the system can do', async () => {
    const stores = await openTestStores(createFakeServices());
    renderPart(
      <SettingsPage part="start-up" others={{ reminders: null, scores: null, backups: null, exchange: null }} />,
      stores,
    );

    expect(screen.queryByRole('region')).toBeNull();
  });

  it('keep what closing the window does, where there is a tray', async () => {
    const { user, services } = await openStartUp(DESKTOP);
    const chosen = () =>
      section('Closing the window')
        .getAllByRole<HTMLInputElement>('radio')
        .map(({ checked }) => checked);

    expect(words('Tray')).toContain('This desktop shows a tray.');
    expect(chosen()).toEqual([true, false, false]);
    await user.click(screen.getByRole('radio', { name: 'Keep in the tray' }));

    expect(services.asked().at(-1)).toEqual({ name: 'settings/change', input: { whenClosed: 'tray' } });
    expect(chosen()).toEqual([false, true, false]);
  });

  it.each([
    ['absent', 'This desktop shows no tray, so closing the window ends Rapport; reminders are shown while it is open.'],
    ['unknown', 'Rapport cannot tell whether this desktop shows a tray and relies on none'],
  ] as const)('offer no hiding where the tray is %s', async (tray, said) => {
    await openStartUp({ ...DESKTOP, tray });

    expect(words('Tray')).toContain(said);
    expect(screen.queryByRole('region', { name: 'Closing the window' })).toBeNull();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('start Rapport at login when that is chosen', async () => {
    const { user, services } = await openStartUp(DESKTOP);
    const box = () => screen.getByRole<HTMLInputElement>('checkbox', { name: 'Start Rapport when I log in' });

    expect(box().checked).toBe(false);
    await user.click(box());

    expect(services.asked().at(-1)).toEqual({ name: 'system/start-at-login', input: { isOn: true } });
    expect(box().checked).toBe(true);
  });

  it('say so when the system refuses, and stay as they were', async () => {
    const { user, services, stores } = await openStartUp(DESKTOP);
    services.refuseNext('system/start-at-login', { code: 'write-failed', cause: 'EACCES' });

    await user.click(screen.getByRole('checkbox', { name: 'Start Rapport when I log in' }));

    expect(stores.toasts.store.getState().toast?.kind).toBe('failed');
    expect(screen.getByRole<HTMLInputElement>('checkbox').checked).toBe(false);
  });

  it('say what the browser does in place of it', async () => {
    await openStartUp();

    expect(words('Tray')).toContain('A browser has no tray.');
    expect(words('Closing the tab')).toContain('Closing this tab ends nothing');
    expect(words('Start at login')).toContain('in the browser you start Rapport yourself');
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(words('When you are away')).toContain(
      'The browser does not say whether anybody is at the computer, so a forgotten timer stops only after the ceiling of 1 hour.',
    );
  });

  it('say what the system tells, with the minutes that are set', async () => {
    const { services } = await openStartUp(DESKTOP);
    services.doElsewhere({ type: 'settings.set', timing: { idleMinutes: 10, ceilingMinutes: 90 } });

    expect(await screen.findByText(/After 10 minutes a running timer stands still/)).toBeTruthy();
    expect(words('When you are away')).toContain('says when it goes to sleep');
    expect(words('When you are away')).toContain('says when the screen is locked');
  });

  it.each([
    [{ sleep: true, lock: false, idle: true }, 'a running timer goes on behind it, for 5 minutes at most'],
    [{ sleep: true, lock: false, idle: false }, 'a running timer goes on behind it, for 1 hour at most'],
    [{ sleep: false, lock: true, idle: true }, 'does not say when the computer sleeps'],
  ])('say what is not known: %j', async (knows, said) => {
    await openStartUp({ ...DESKTOP, knows });

    expect(words('When you are away')).toContain(said);
  });

  it('say that a timer that never stands still for idleness is stopped by the ceiling alone', async () => {
    const { services } = await openStartUp(DESKTOP);
    services.doElsewhere({ type: 'settings.set', timing: { idleMinutes: null, ceilingMinutes: 30 } });

    expect(await screen.findByText(/set to never stand still for that.*ceiling of 30 minutes/)).toBeTruthy();
  });
});
