// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ledgerAfter } from '../../testing/builders';
import { createFakeServices } from '../../testing/fake-services';
import { renderPart } from '../../testing/render-page';
import { openTestStores } from '../../testing/test-stores';
import { SettingsPage } from './settings-page';

const IDLE = 'When nobody is at the computer';
const CEILING = 'Ceiling of a forgotten timer';
const NO_EFFECT = /this has no effect here/;

async function openGeneral({ knowsIdle = true, idleMinutes = 5 } = {}) {
  const own = ledgerAfter({ type: 'settings.set', timing: { idleMinutes, ceilingMinutes: 60 } });
  const services = createFakeServices({ own });
  services.setSystem({ knows: { sleep: true, lock: true, idle: knowsIdle } });
  const stores = await openTestStores(services);
  await stores.system.read();
  const others = { reminders: null, scores: null, backups: null, exchange: null };
  const { user } = renderPart(<SettingsPage part="general" others={others} />, stores);
  return { user, lastCommand: () => services.commands().at(-1) };
}

const field = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });
const chosen = (name: string) => field(name).selectedOptions[0]?.textContent;

describe('the timer among the settings', () => {
  it('changes after how long without a key it stands still', async () => {
    const { user, lastCommand } = await openGeneral();

    expect(chosen(IDLE)).toBe('Stand still after 5 minutes without a key or the mouse');
    await user.selectOptions(field(IDLE), 'Stand still after 10 minutes without a key or the mouse');

    expect(lastCommand()).toEqual({ type: 'settings.set', timing: { idleMinutes: 10, ceilingMinutes: 60 } });
  });

  it('can be set to never stand still for that', async () => {
    const { user, lastCommand } = await openGeneral();

    await user.selectOptions(field(IDLE), 'Never stand still for that');

    expect(lastCommand()).toMatchObject({ timing: { idleMinutes: null } });
    expect(chosen(IDLE)).toBe('Never stand still for that');
  });

  it('changes when a timer is taken for forgotten', async () => {
    const { user, lastCommand } = await openGeneral();

    expect(chosen(CEILING)).toBe('Stand still after 1 hour');
    await user.selectOptions(field(CEILING), 'Stand still after 90 minutes');

    expect(lastCommand()).toEqual({ type: 'settings.set', timing: { idleMinutes: 5, ceilingMinutes: 90 } });
  });

  it('shows minutes that came from elsewhere among the usual ones', async () => {
    await openGeneral({ idleMinutes: 7 });

    const offered = [...field(IDLE).options].map(({ value }) => value);
    expect(offered).toEqual(['3', '5', '7', '10', '15', '30', 'never']);
    expect(field(IDLE).value).toBe('7');
  });

  it('says where the system cannot know that nobody is there', async () => {
    await openGeneral({ knowsIdle: false });

    expect(screen.getByText(NO_EFFECT)).toBeTruthy();
  });

  it('says nothing of that where the system knows', async () => {
    await openGeneral();

    expect(screen.queryByText(NO_EFFECT)).toBeNull();
  });
});
