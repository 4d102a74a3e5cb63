// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { day } from '../../../shared/base/day';
import type { CommandOf, PageCommand } from '../../../shared/ledger/command';
import { id } from '../../../shared/testing/builders';
import { addScore, ledgerAfter, TODAY } from '../../testing/builders';
import { createFakeServices } from '../../testing/fake-services';
import { renderPart } from '../../testing/render-page';
import { openTestStores } from '../../testing/test-stores';
import { EventsSection } from './events-section';

const KLOUT = addScore('Klout');
const VISITS = addScore('Visits');

async function openSection(...commands: readonly PageCommand[]) {
  const services = createFakeServices({ own: ledgerAfter(...commands) });
  const stores = await openTestStores(services);
  const { user } = renderPart(<EventsSection />, stores);
  return { services, user, lastCommand: () => services.commands().at(-1) };
}

function anAddition(fields: Partial<CommandOf<'event.add'>> = {}): CommandOf<'event.add'> {
  const facts = { title: 'New algorithm', kind: 'algorithm-change', size: -8, link: 'https://example.org/a' } as const;
  const span = { from: day('2026-11-02'), to: day('2026-11-02') };
  return { type: 'event.add', id: id('event'), ...facts, ...span, breaks: { kind: 'all' }, ...fields };
}

const button = (name: string) => screen.getByRole('button', { name });
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const alerts = () => screen.queryAllByRole('alert').map((alert) => alert.textContent);

describe('EventsSection', () => {
  it('adds an event that breaks the series of the scores that are chosen', async () => {
    const { user, lastCommand } = await openSection(KLOUT, VISITS);

    await user.click(button('Add an event'));
    await user.type(field('What happened'), 'New algorithm');
    await user.click(screen.getByRole('checkbox', { name: 'Klout' }));
    await user.type(field('By how much (if you know)'), '−8,5');
    await user.type(field('Where to read about it'), 'https://example.org/a');
    await user.click(button('Add'));

    expect(lastCommand()).toEqual({
      type: 'event.add',
      id: 'new-1',
      title: 'New algorithm',
      kind: 'algorithm-change',
      from: TODAY,
      to: TODAY,
      breaks: { kind: 'scores', scoreIds: ['klout'] },
      size: -8.5,
      link: 'https://example.org/a',
    });
    expect(screen.getByText(/breaks the series of Klout · by about −8.5/)).toBeTruthy();
  });

  it('takes it that a holiday breaks nothing, until somebody says so', async () => {
    const { user, lastCommand } = await openSection(KLOUT);
    const chosen = () => screen.getByRole<HTMLInputElement>('radio', { checked: true });

    await user.click(button('Add an event'));
    expect(within(screen.getByRole('group', { name: 'What it breaks' })).getByLabelText('Some scores')).toBe(chosen());
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Klout' }).checked).toBe(true);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Holiday or time away');
    expect(screen.getByLabelText('No series')).toBe(chosen());
    await user.click(screen.getByLabelText('Every series'));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Outage');
    await user.type(field('What happened'), 'Away{Enter}');

    expect(lastCommand()).toMatchObject({ kind: 'outage', breaks: { kind: 'all' } });
  });

  it('says what is missing', async () => {
    const { user, services } = await openSection(KLOUT, VISITS);
    await user.click(button('Add an event'));

    await user.click(button('Add'));
    expect(alerts()).toEqual(['Say in a few words what happened.']);
    await user.type(field('What happened'), 'New algorithm{Enter}');
    expect(alerts()).toEqual(['Choose at least one score, or “No series”.']);
    await user.click(screen.getByLabelText('No series'));
    await user.type(field('Where to read about it'), 'example.org{Enter}');
    expect(alerts()).toEqual(['Paste an address that begins with https://, or nothing.']);

    expect(services.commands()).toEqual([]);
  });

  it('gives the focus to the field that is wrong, each time it is tried', async () => {
    const { user } = await openSection(KLOUT, VISITS);
    const focused = () => document.activeElement;
    await user.click(button('Add an event'));

    await user.click(button('Add'));
    expect(focused()).toBe(field('What happened'));
    await user.click(button('Add'));
    expect(focused()).toBe(field('What happened'));
    await user.type(field('What happened'), 'New algorithm');
    await user.click(button('Add'));
    expect(focused()).toBe(screen.getByRole('checkbox', { name: 'Klout' }));
    await user.click(screen.getByLabelText('No series'));
    await user.type(field('By how much (if you know)'), 'much');
    await user.click(button('Add'));
    expect(focused()).toBe(field('By how much (if you know)'));
    await user.clear(field('By how much (if you know)'));
    await user.type(field('Where to read about it'), 'example.org');
    await user.click(button('Add'));
    expect(focused()).toBe(field('Where to read about it'));
  });

  it('has somewhere to go on where there is no score to choose', async () => {
    const { user } = await openSection();
    await user.click(button('Add an event'));

    await user.type(field('What happened'), 'New algorithm');
    await user.click(button('Add'));

    expect(document.activeElement).toBe(screen.getByLabelText(/^Some scores/));
  });

  it('edits and removes an event', async () => {
    const { user, services, lastCommand } = await openSection(KLOUT, anAddition());

    await user.click(button('Edit New algorithm'));
    await user.click(button('Save'));
    expect(services.commands()).toEqual([]);

    await user.click(button('Edit New algorithm'));
    await user.type(screen.getByLabelText('Last day'), '2026-11-04');
    await user.click(button('Save'));
    expect(lastCommand()).toMatchObject({ type: 'event.edit', id: 'event', from: '2026-11-02', to: '2026-11-04' });

    await user.click(button('Remove New algorithm'));
    expect(lastCommand()).toEqual({ type: 'event.remove', id: 'event' });
    expect(document.activeElement).toBe(button('Add an event'));
  });

  it('opens what is said about it outside, and gives nothing away there', async () => {
    await openSection(anAddition());

    const link = screen.getByRole<HTMLAnchorElement>('link', { name: 'Read about New algorithm in the browser' });
    expect([link.href, link.target, link.rel]).toEqual(['https://example.org/a', '_blank', 'noopener noreferrer']);
  });
});
