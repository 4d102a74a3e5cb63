// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { PageCommand } from '../../../shared/ledger/command';
import { SCORE_PRESETS } from '../../../shared/scores/score';
import { id } from '../../../shared/testing/builders';
import { addPlatform, addScore, ledgerAfter, TODAY } from '../../testing/builders';
import { createFakeServices } from '../../testing/fake-services';
import { renderPart } from '../../testing/render-page';
import { openTestStores } from '../../testing/test-stores';
import { ScoresSection } from './scores-section';

const KLOUT = addScore('Klout');
const CLIENTS = addScore('Clients', { isOutcome: true, kind: 'count', most: null });

async function openSection(...commands: readonly PageCommand[]) {
  const services = createFakeServices({ own: ledgerAfter(...commands) });
  const stores = await openTestStores(services);
  const { user } = renderPart(<ScoresSection />, stores);
  return { services, user, lastCommand: () => services.commands().at(-1) };
}

const button = (name: string) => screen.getByRole('button', { name });
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const check = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const alerts = () => screen.queryAllByRole('alert').map((alert) => alert.textContent);
const rows = () => screen.getAllByRole('listitem').map((row) => within(row).getAllByRole('button').at(-1)?.title);

describe('ScoresSection', () => {
  it('says what scores are as long as there are none', async () => {
    await openSection();

    expect(screen.getByText(/There are none yet/)).toBeTruthy();
  });

  it('has outcomes first, then what is only observed, and what is retired at the end', async () => {
    const retired = addScore('Gone');
    await openSection(
      addScore('Watched', { isObservedOnly: true }),
      retired,
      { type: 'score.retire', id: retired.id, on: TODAY, reason: null },
      KLOUT,
      CLIENTS,
    );

    expect(rows()).toEqual(['Edit Clients', 'Edit Klout', 'Edit Watched', 'Edit Gone']);
  });

  it('retires a score with a day and a reason, and brings it back', async () => {
    const { user, services, lastCommand } = await openSection(KLOUT);

    await user.click(button('Retire Klout'));
    await user.clear(screen.getByLabelText('First day without it'));
    await user.type(screen.getByLabelText('First day without it'), '2026-11-09');
    await user.type(field('Why it is no longer read (if you like)'), 'The service closed{Enter}');

    expect(lastCommand()).toEqual({
      type: 'score.retire',
      id: 'klout',
      on: '2026-11-09',
      reason: 'The service closed',
    });
    expect(await screen.findByText('retired Monday 9 November: The service closed')).toBeTruthy();

    await user.click(button('Bring back Klout'));
    expect(services.documents().catalog.scores[0]?.retired).toBeNull();
    expect(document.activeElement).toBe(button('Retire Klout'));
  });
});

describe('the dialog of a score', () => {
  it('begins with a preset, and has one’s own last', async () => {
    const { user } = await openSection();
    await user.click(button('Add a score'));

    const options = within(screen.getByRole('combobox', { name: 'Begin with' })).getAllByRole('option');
    expect(options.map((option) => option.textContent)).toEqual([
      ...SCORE_PRESETS.map(({ name }) => name),
      'Something else',
    ]);
  });

  it('adds a preset with its parts', async () => {
    const { user, lastCommand } = await openSection();
    await user.click(button('Add a score'));

    await user.selectOptions(screen.getByRole('combobox', { name: 'Begin with' }), 'LinkedIn SSI');
    expect(screen.getByText('Together at most 100.')).toBeTruthy();
    await user.click(button('Remove the part Engage with insights'));
    expect(document.activeElement).toBe(button('Add a part'));
    await user.click(button('Add a part'));
    await user.type(within(screen.getByRole('group', { name: 'Part 4' })).getByLabelText('Name of the part'), 'Luck');
    await user.click(button('Add'));

    expect(lastCommand()).toMatchObject({
      type: 'score.add',
      name: 'LinkedIn SSI',
      parts: [
        { name: 'Establish your professional brand', most: 25 },
        { name: 'Find the right people', most: 25 },
        { name: 'Build relationships', most: 25 },
        { name: 'Luck', most: null },
      ],
    });
  });

  it('adds one of one’s own, with all that can be said of it', async () => {
    const { user, lastCommand } = await openSection(addPlatform('X'), addPlatform('Blog'));
    await user.click(button('Add a score'));

    await user.selectOptions(screen.getByRole('combobox', { name: 'Begin with' }), 'Something else');
    await user.type(field('Name'), 'Complaints');
    await user.click(screen.getByRole('radio', { name: 'What there was on that day' }));
    await user.type(field('Largest value'), '50');
    await user.clear(field('Step'));
    await user.type(field('Step'), '0,5');
    await user.click(check(/Higher is better/));
    await user.click(check(/This is an outcome/));
    await user.click(check(/Show it only where I enter it/));
    await user.click(check(/Only observe it/));
    await user.click(screen.getByText(/Sees this platform/));
    await user.click(within(screen.getByRole('group', { name: 'X' })).getByRole('radio', { name: 'Yes' }));
    await user.click(within(screen.getByRole('group', { name: 'Blog' })).getByRole('radio', { name: 'No' }));
    await user.click(button('Add'));

    expect(lastCommand()).toEqual({
      type: 'score.add',
      id: 'new-1',
      name: 'Complaints',
      kind: 'count',
      measures: 'that-day',
      least: 0,
      most: 50,
      step: 0.5,
      isHigherBetter: false,
      isOutcome: true,
      parts: [],
      sees: [
        { platformId: 'x', isSeen: true },
        { platformId: 'blog', isSeen: false },
      ],
      isHidden: true,
      isObservedOnly: true,
    });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('sends only what was changed, and nothing where nothing was', async () => {
    const { user, services, lastCommand } = await openSection(KLOUT);

    await user.click(button('Edit Klout'));
    await user.click(button('Save'));
    expect(services.commands()).toEqual([]);

    await user.click(button('Edit Klout'));
    await user.clear(field('Name'));
    await user.type(field('Name'), 'Klout index{Enter}');
    expect(lastCommand()).toEqual({ type: 'score.edit', id: 'klout', name: 'Klout index' });
  });

  it('says what is wrong where it is, and goes there', async () => {
    const { user, services } = await openSection(KLOUT);
    await user.click(button('Edit Klout'));

    await user.clear(field('Largest value'));
    await user.type(field('Largest value'), 'high');
    await user.click(button('Save'));

    expect(alerts()).toEqual(['It has to be a number, or empty.']);
    await expect.poll(() => document.activeElement).toBe(field('Largest value'));
    expect(services.commands()).toEqual([]);
  });

  it('offers no parts to a percentage', async () => {
    const { user } = await openSection(addScore('Klout', { parts: [{ id: id('a'), name: 'A', most: null }] }));
    await user.click(button('Edit Klout'));
    expect(screen.getByRole('group', { name: 'Parts' })).toBeTruthy();

    await user.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Percentage');

    expect(screen.queryByRole('group', { name: 'Parts' })).toBeNull();
  });
});
