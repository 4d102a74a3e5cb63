// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '../../../shared/base/day';
import type { CommandOf, PageCommand } from '../../../shared/ledger/command';
import { id } from '../../../shared/testing/builders';
import { addActivity, addScore, ledgerAfter, tick, TODAY } from '../../testing/builders';
import { openToday } from './testing/open-today';

const ANSWER = addActivity('Answer');
const KLOUT = addScore('Klout');
const LAST_WEEK = addDays(TODAY, -7);

const open = (...commands: readonly PageCommand[]) => openToday(ledgerAfter(ANSWER, ...commands));

function read(score: CommandOf<'score.add'>, on: Day, value: number): CommandOf<'reading.add'> {
  const reading = { scoreId: score.id, day: on, value, isApproximate: false };
  return { type: 'reading.add', id: id(`${score.id}-${on}-${String(value)}`), ...reading };
}

const panel = () => within(screen.getByRole('region', { name: 'Scores' }));
const texts = () =>
  panel()
    .getAllByRole('listitem')
    .map((item) => item.textContent);

describe('the scores of a day', () => {
  it('have no number across a break', async () => {
    const on = addDays(TODAY, -2);
    const event: CommandOf<'event.add'> = {
      type: 'event.add',
      ...{ id: id('event'), title: 'New algorithm', kind: 'algorithm-change', from: on, to: on },
      ...{ breaks: { kind: 'all' }, size: null, link: null },
    };
    await open(
      KLOUT,
      read(KLOUT, addDays(LAST_WEEK, -1), 40),
      read(KLOUT, LAST_WEEK, 41),
      read(KLOUT, TODAY, 62),
      event,
    );

    expect(texts()).toEqual(['Klout62first reading since “New algorithm”Log']);
    const lines = screen.getByRole('region', { name: 'Scores' }).querySelectorAll('polyline');
    expect([...lines].map((line) => line.getAttribute('points')?.split(' ').length)).toEqual([2, 1]);
  });

  it('are not shown where somebody keeps checking them', async () => {
    const hidden = addScore('Klout', { isHidden: true });
    await open(hidden, read(hidden, LAST_WEEK, 41), read(hidden, TODAY, 62));

    expect(texts()).toEqual(['Kloutshown where it is enteredLog']);
    expect(document.body.textContent).not.toMatch(/62|41/);
  });

  it('stand in a quieter group where they are only observed', async () => {
    await open(addScore('Watched', { isObservedOnly: true }), KLOUT);

    const observed = within(panel().getByRole('list', { name: 'Only observed' }));
    expect(observed.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['Watched–no reading yetLog']);
    expect(
      panel()
        .getAllByRole('button')
        .map((button) => button.getAttribute('aria-label') ?? button.textContent.trim()),
    ).toEqual(['Log Klout', 'Log Watched', 'Add a score']);
  });

  it('have their words on a line of their own, which the value takes no room of', async () => {
    await open(KLOUT, read(KLOUT, LAST_WEEK, 41), read(KLOUT, TODAY, 44));

    expect(screen.getByText('+3 since 16 Nov').parentElement?.textContent).toBe('+3 since 16 NovLog');
    expect(screen.getByText('44').closest('div')?.textContent).toBe('Klout44');
  });

  it('are logged in the dialog, with the day, the basis and the parts', async () => {
    const { user, services } = await open(KLOUT);

    await user.click(screen.getByRole('button', { name: 'Log Klout' }));
    await user.type(screen.getByRole('textbox', { name: 'Value' }), '47{Enter}');

    expect(services.commands().at(-1)).toMatchObject({
      ...{ type: 'reading.add', scoreId: 'klout', day: TODAY, value: 47, basis: 'seen', parts: null },
    });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('keep a restated value beside the seen one', async () => {
    const { user, services } = await open(KLOUT, read(KLOUT, LAST_WEEK, 41), read(KLOUT, TODAY, 44));

    await user.click(screen.getByRole('button', { name: 'Log Klout' }));
    await user.click(screen.getByRole('checkbox', { name: 'The service has changed a past number' }));
    await user.clear(screen.getByLabelText('Day of the changed number'));
    await user.type(screen.getByLabelText('Day of the changed number'), LAST_WEEK);
    await user.type(screen.getByRole('textbox', { name: 'Value' }), '38{Enter}');

    const readings = [...services.documents().months.values()].flatMap((month) => month.readings);
    expect(readings.filter((one) => one.day === LAST_WEEK).map(({ value, basis }) => [value, basis])).toEqual([
      [41, 'seen'],
      [38, 'restated'],
    ]);
    expect(texts()).toEqual(['Klout44+3 since 16 NovLog']);
  });
});

describe('two weeks without a score', () => {
  const CLIENTS = addScore('Clients', { isOutcome: true, kind: 'count', most: null, measures: 'since-last' });
  const retire = (on: Day) => ({ type: 'score.retire', id: KLOUT.id, on, reason: 'It closed' }) as const;
  const card = () => screen.queryByRole('region', { name: 'Two weeks without Klout' });

  it('stand beside the two before as plain facts', async () => {
    await open(
      KLOUT,
      CLIENTS,
      retire(day('2026-11-09')),
      tick(ANSWER.id, day('2026-11-02')),
      read(CLIENTS, day('2026-11-05'), 3),
    );

    const rows = within(card() ?? document.body).getAllByRole('row');
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['', 'Before 26 Oct – 8 Nov', 'Since 9 Nov – 22 Nov'],
      ['Minutes spent', '0', '0'],
      ['Checklist done', '7%', '0%'],
      ['Clients', '3 in all', 'none read'],
    ]);
    expect(card()?.textContent).not.toMatch(/because|thanks|led to|caused/i);
  });

  it('are not shown before they are over', async () => {
    await open(KLOUT, retire(day('2026-11-10')));

    expect(card()).toBeNull();
  });

  it('are put away, and come no more', async () => {
    const { user, services } = await open(KLOUT, retire(day('2026-11-09')));

    await user.click(screen.getByRole('button', { name: 'Put away: Two weeks without Klout' }));

    expect(services.commands().at(-1)).toEqual({ type: 'score.review', id: 'klout' });
    expect(card()).toBeNull();
  });

  it('can lie in months that were not read yet', async () => {
    await open(KLOUT, retire(day('2026-03-09')));

    expect(await screen.findByRole('region', { name: 'Two weeks without Klout' })).toBeTruthy();
  });
});
