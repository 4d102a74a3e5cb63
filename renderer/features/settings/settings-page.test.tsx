// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { id } from '../../../shared/testing/builders';
import { addActivity, addPlatform, ledgerAfter, TODAY } from '../../testing/builders';
import { createFakeServices } from '../../testing/fake-services';
import { renderPart } from '../../testing/render-page';
import { openTestStores } from '../../testing/test-stores';
import { SettingsPage } from './settings-page';

async function openPage() {
  const own = ledgerAfter(
    addPlatform('X', { hue: 'slate' }),
    addPlatform('LinkedIn'),
    addActivity('Give +Ks', { platformId: id('x') }),
  );
  const services = createFakeServices({ own });
  const stores = await openTestStores(services);
  const { user } = renderPart(
    <SettingsPage part="general" others={{ reminders: null, scores: null, backups: null, exchange: null }} />,
    stores,
  );
  return { services, stores, user, lastCommand: () => services.commands().at(-1) };
}

const section = (name: string) => within(screen.getByRole('region', { name }));
const button = (name: string) => screen.getByRole('button', { name });
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });

describe('SettingsPage', () => {
  it('changes how the page looks', async () => {
    const { user, services } = await openPage();

    await user.click(screen.getByRole('radio', { name: 'Dark' }));
    await user.click(screen.getByRole('radio', { name: 'Compact' }));

    const changes = services.asked().filter(({ name }) => name === 'settings/change');
    expect(changes.map(({ input }) => input)).toEqual([{ theme: 'dark' }, { density: 'compact' }]);
  });

  it('changes when the day begins, once it is a time', async () => {
    const { user, services, lastCommand } = await openPage();

    await user.clear(field('The day begins at'));
    await user.type(field('The day begins at'), 'early{Enter}');
    expect(section('Day and week').getByRole('alert').textContent).toBe('Type a time, such as 04:00.');
    expect(services.commands()).toEqual([]);

    await user.clear(field('The day begins at'));
    await user.type(field('The day begins at'), '5.30{Enter}');
    expect(lastCommand()).toEqual({ type: 'settings.set', dayStart: '05:30' });
    expect(field('The day begins at').value).toBe('05:30');
  });

  it('writes dates and numbers as a chosen region does, at once', async () => {
    const { user, services } = await openPage();
    const examples = () => screen.getByLabelText('How they are written now').textContent;
    expect(examples()).toContain('1,234.5');

    await user.selectOptions(screen.getByRole('combobox', { name: 'Region' }), 'Deutsch (Deutschland)');
    expect(examples()).toContain('1.234,5');
    expect(screen.queryByRole('group', { name: 'Digits' })).toBeNull();

    await user.selectOptions(screen.getByRole('combobox', { name: 'Region' }), 'العربية (مصر)');
    await user.click(section('Dates and numbers').getByRole('radio', { name: /٢٤.* hours/ }));
    expect(examples()).toContain('١٤:٠٥');

    await user.click(section('Dates and numbers').getByRole('radio', { name: '0–9' }));
    expect(examples()).toContain('14:05');
    const changes = services.asked().filter(({ name }) => name === 'settings/change');
    expect(changes.map(({ input }) => input)).toEqual([
      { region: 'de-DE' },
      { region: 'ar-EG' },
      { hours: '24' },
      { digits: 'latin' },
    ]);
  });

  it('changes when the week begins', async () => {
    const { user, lastCommand } = await openPage();

    await user.selectOptions(screen.getByRole('combobox', { name: 'The week begins on' }), 'Sat');

    expect(lastCommand()).toEqual({ type: 'settings.set', weekStart: 6 });
  });

  it('adds a platform with a hue of its own', async () => {
    const { user, lastCommand } = await openPage();

    await user.type(field('Another platform'), 'Mastodon{Enter}');

    expect(lastCommand()).toMatchObject({ type: 'platform.add', name: 'Mastodon', hue: 'rust' });
    expect(section('Platforms').getByText('Mastodon')).toBeTruthy();
    expect(field('Another platform').value).toBe('');
  });

  it('renames a platform and gives it another hue', async () => {
    const { user, services } = await openPage();

    await user.click(button('Edit X'));
    await user.clear(field('Name'));
    await user.type(field('Name'), 'Twitter');
    await user.click(screen.getByRole('radio', { name: 'plum' }));
    await user.click(button('Done'));

    expect(services.commands()).toEqual([
      { type: 'platform.edit', id: 'x', name: 'Twitter' },
      { type: 'platform.edit', id: 'x', hue: 'plum' },
    ]);
    expect(document.activeElement).toBe(button('Edit Twitter'));
  });

  it('archives a platform with its activities and brings them back', async () => {
    const { user, services } = await openPage();
    const archived = () => services.documents().catalog.activities.map(({ archivedOn }) => archivedOn);

    await user.click(button('Edit X'));
    await user.click(section('Platforms').getByRole('button', { name: 'Archive' }));
    expect(archived()).toEqual([TODAY]);
    expect(button('Bring back Give +Ks')).toBeTruthy();
    expect(document.activeElement).toBe(button('Bring back X'));

    await user.click(button('Bring back X'));
    expect(archived()).toEqual([null]);
    expect(document.activeElement).toBe(button('Edit X'));
  });
});
