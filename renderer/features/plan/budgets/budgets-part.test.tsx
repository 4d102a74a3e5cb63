// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { day } from '../../../../shared/base/day';
import type { PageCommand } from '../../../../shared/ledger/command';
import { id } from '../../../../shared/testing/builders';
import { CAP, sameEveryDay } from '../../../../shared/time/budget';
import { addPlatform, ledgerAfter, TODAY } from '../../../testing/builders';
import { createFakeServices } from '../../../testing/fake-services';
import { renderPart } from '../../../testing/render-page';
import { openTestStores } from '../../../testing/test-stores';
import { BudgetsPart } from './budgets-part';

const NEW_YEAR = day('2026-01-01');
const EVERY_DAY = 0;
const MON = 1;
const TUE = 2;
const WED = 3;
const SUN = 7;

async function openBudgets(commands: readonly PageCommand[] = twoPlatforms()) {
  const services = createFakeServices({ own: ledgerAfter({ type: 'settings.set', weekStart: 1 }, ...commands) });
  const stores = await openTestStores(services);
  const { user } = renderPart(
    <>
      <button type="button">Before</button>
      <BudgetsPart />
      <button type="button">After</button>
    </>,
    stores,
  );
  return { services, stores, user, lastCommand: () => services.commands().at(-1) };
}

function twoPlatforms(): readonly PageCommand[] {
  return [
    addPlatform('X'),
    addPlatform('LinkedIn'),
    { type: 'budget.set', id: id('x'), from: NEW_YEAR, minutes: [...sameEveryDay(10)] },
    { type: 'budget.set', id: CAP, from: NEW_YEAR, minutes: [...sameEveryDay(15)] },
  ];
}

const row = (name: string) => screen.getByRole('row', { name: new RegExp(`^${name}`) });
/** Column 0 holds for every day, 1 to 7 are Monday to Sunday. */
function cell(platform: string, column: number): HTMLElement {
  const found = within(row(platform)).getAllByRole('gridcell')[column];
  if (found === undefined) throw new Error(`No column ${String(column)}`);
  return found;
}
const texts = (name: string) =>
  within(row(name))
    .getAllByRole('gridcell')
    .map((one) => one.textContent);
const said = () => screen.getAllByRole('alert').map((one) => one.textContent);
const editor = () => screen.queryByRole<HTMLInputElement>('textbox');
const button = (name: string) => screen.getByRole('button', { name });

/** What the browser hands over when a key for the clipboard is pressed; it comes back with what was put into it. */
function clipboard(type: 'copy' | 'cut' | 'paste', text = ''): Map<string, string> {
  const held = new Map([['text/plain', text]]);
  const clipboardData = {
    getData: (kind: string) => held.get(kind) ?? '',
    setData: (kind: string, value: string) => held.set(kind, value),
  };
  fireEvent(document.activeElement ?? document.body, clipboardEvent(type, clipboardData));
  return held;
}

function clipboardEvent(type: string, clipboardData: unknown): Event {
  return Object.assign(new Event(type, { bubbles: true, cancelable: true }), { clipboardData });
}

describe('the budget grid', () => {
  it('has a row for each platform, what they have together, and the day with its cap last', async () => {
    await openBudgets();

    const names = screen.getAllByRole('rowheader').map((header) => header.textContent);
    expect(names).toEqual(['X', 'LinkedIn', 'Platforms together', 'The whole day']);
    expect(texts('X')).toEqual(['10', '10', '10', '10', '10', '10', '10', '10', '70']);
    expect(texts('LinkedIn').at(-1)).toBe('–');
    expect(texts('Platforms together').at(-1)).toBe('70');
    expect(texts('The whole day').at(-1)).toBe('105');
  });

  it('begins the week where it is set to begin', async () => {
    await openBudgets([...twoPlatforms(), { type: 'settings.set', weekStart: 6 }]);

    const columns = screen.getAllByRole('columnheader').map((header) => header.textContent);
    expect(columns).toEqual(['Minutes', 'Every day', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'A week']);
  });

  it('says how far the platforms are over the day, in words', async () => {
    const { user } = await openBudgets();

    await user.click(cell('LinkedIn', WED));
    await user.keyboard('9{Enter}');

    expect(cell('Platforms together', WED).textContent).toBe('19 4 over');
    expect(screen.getByText(/^Wed: the platforms have more minutes together than the day/)).toBeTruthy();
  });

  it('leads to the settings where there is no platform yet, and keeps the budget of the day', async () => {
    const { user, stores } = await openBudgets([]);

    expect(screen.getAllByRole('rowheader').map((header) => header.textContent)).toEqual(['The whole day']);
    await user.click(button('Add a platform in Settings'));

    expect(stores.place.store.getState()).toEqual({ page: 'settings', part: 'general' });
  });
});

describe('typing into the budget grid', () => {
  it('replaces what is there, from today on, and goes down with Enter', async () => {
    const { user, lastCommand } = await openBudgets();

    await user.click(cell('X', WED));
    await user.keyboard('25{Enter}');

    const minutes = [10, 10, 25, 10, 10, 10, 10];
    expect(lastCommand()).toEqual({ type: 'budget.set', id: 'x', from: TODAY, minutes });
    expect(document.activeElement).toBe(cell('LinkedIn', WED));
    expect(cell('X', EVERY_DAY).textContent).toBe('varies');
  });

  it('goes up with Shift+Enter, on with Tab and back with Shift+Tab', async () => {
    const { user } = await openBudgets();

    await user.click(cell('LinkedIn', MON));
    await user.keyboard('1{Tab}2{Shift>}{Enter}{/Shift}');
    expect(document.activeElement).toBe(cell('X', TUE));
    await user.keyboard('3{Shift>}{Tab}{/Shift}');

    expect(document.activeElement).toBe(cell('X', MON));
    expect(texts('LinkedIn').slice(1, 4)).toEqual(['1', '2', '']);
    expect(texts('X').slice(1, 4)).toEqual(['10', '3', '10']);
  });

  it('is left with any arrow after typing over, while arrows go through the text after F2', async () => {
    const { user } = await openBudgets();

    await user.click(cell('X', MON));
    await user.keyboard('7{ArrowRight}');
    expect(document.activeElement).toBe(cell('X', TUE));

    await user.keyboard('{F2}{ArrowLeft}5{Enter}');
    expect(texts('X').slice(1, 3)).toEqual(['7', '150']);
  });

  it('sets all days at once in the column for every day', async () => {
    const { user, lastCommand } = await openBudgets();

    await user.click(cell('LinkedIn', EVERY_DAY));
    await user.keyboard('5{Enter}');

    expect(lastCommand()).toEqual({ type: 'budget.set', id: 'linkedin', from: TODAY, minutes: sameEveryDay(5) });
  });

  it('gives up with Escape', async () => {
    const { user, services } = await openBudgets();

    await user.click(cell('X', MON));
    await user.keyboard('99{Escape}');

    expect(editor()).toBeNull();
    expect(document.activeElement).toBe(cell('X', MON));
    expect(cell('X', MON).textContent).toBe('10');
    expect(services.commands()).toEqual([]);
  });

  it('sends nothing when what is typed is there already', async () => {
    const { user, services } = await openBudgets();

    await user.click(cell('X', MON));
    await user.keyboard('10{Enter}');

    expect(services.commands()).toEqual([]);
  });

  it('says at once and at the cell what it takes, and is not left with Enter until that is typed', async () => {
    const { user, services, lastCommand } = await openBudgets();

    await user.click(cell('X', MON));
    await user.keyboard('1441');

    expect(said()[0]).toContain('Type whole minutes from 0 to 1440');
    expect(editor()?.getAttribute('aria-invalid')).toBe('true');
    expect(editor()?.getAttribute('aria-describedby')).toBe(screen.getAllByRole('alert')[0]?.id);
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(editor());
    expect(services.commands()).toEqual([]);

    await user.keyboard('{Backspace}');
    expect(said()).toEqual(['']);
    await user.keyboard('{Enter}');
    expect(lastCommand()).toMatchObject({ minutes: [144, 10, 10, 10, 10, 10, 10] });
  });

  it.each(['x', '-', '٣'])(
    'takes %j as typed into it, though not every character is of a number',
    async (character) => {
      const { user } = await openBudgets();

      await user.click(cell('X', MON));
      await user.keyboard(character);

      expect(editor()?.value).toBe(character);
    },
  );

  it('leaves the keys of the page to the page', async () => {
    const { user } = await openBudgets();

    await user.click(cell('X', MON));
    await user.keyboard('?/,');

    expect(editor()).toBeNull();
  });

  it('keeps what is wrong in its cell, wherever one goes, until Escape', async () => {
    const { user, services } = await openBudgets();

    await user.click(cell('X', MON));
    await user.keyboard('lots');
    await user.click(cell('LinkedIn', TUE));
    expect(document.activeElement).toBe(editor());
    await user.click(button('After'));

    expect(editor()?.value).toBe('lots');
    expect(said()[0]).toContain('Type whole minutes');
    await user.click(cell('LinkedIn', TUE));
    expect(document.activeElement).toBe(editor());
    await user.keyboard('{Escape}');
    expect(cell('X', MON).textContent).toBe('10');
    expect(said()).toEqual(['']);
    expect(services.commands()).toEqual([]);
  });

  it('takes a number when its cell is left', async () => {
    const { user, lastCommand } = await openBudgets();

    await user.click(cell('LinkedIn', TUE));
    await user.keyboard('8');
    await user.click(button('After'));

    expect(lastCommand()).toMatchObject({ id: 'linkedin', minutes: [null, 8, null, null, null, null, null] });
    expect(document.activeElement).toBe(button('After'));
  });

  it('empties with Delete: no budget, which is not the same as 0', async () => {
    const { user, services } = await openBudgets();

    await user.click(cell('The whole day', SUN));
    await user.keyboard('{Delete}');
    await user.click(cell('The whole day', MON));
    await user.keyboard('0{Enter}');

    const minutes = services.commands().map((command) => 'minutes' in command && command.minutes);
    expect(minutes).toEqual([
      [15, 15, 15, 15, 15, 15, null],
      [0, 15, 15, 15, 15, 15, null],
    ]);
  });

  it('is undone step by step', async () => {
    const { user, stores } = await openBudgets();
    await user.click(cell('X', MON));
    await user.keyboard('7{Tab}8{Tab}');

    await stores.undo();
    expect(texts('X').slice(1, 3)).toEqual(['7', '10']);
    await stores.undo();

    expect(texts('X').slice(1, 3)).toEqual(['10', '10']);
  });
});

describe('moving in the budget grid', () => {
  it('is one stop for Tab, which then goes on from cell to cell and leaves at the ends', async () => {
    const { user } = await openBudgets();

    button('Before').focus();
    await user.tab();
    expect(document.activeElement).toBe(cell('X', EVERY_DAY));
    await user.tab();
    expect(document.activeElement).toBe(cell('X', MON));
    await user.tab({ shift: true });
    await user.tab({ shift: true });
    expect(document.activeElement).toBe(button('Before'));

    await user.tab();
    await user.keyboard('{Control>}{End}{/Control}');
    expect(document.activeElement).toBe(cell('The whole day', SUN));
    await user.tab();
    expect(document.activeElement).toBe(button('After'));
  });

  it('leaves at the end while a cell is edited, and saves it', async () => {
    const { user, lastCommand } = await openBudgets();

    await user.click(cell('The whole day', SUN));
    await user.keyboard('20{Tab}');

    expect(document.activeElement).toBe(button('After'));
    expect(lastCommand()).toMatchObject({ id: 'cap', minutes: [15, 15, 15, 15, 15, 15, 20] });
  });

  it('leaves from anywhere with Escape, then Tab', async () => {
    const { user } = await openBudgets();

    await user.click(cell('X', TUE));
    await user.keyboard('{Escape}{Tab}');
    expect(document.activeElement).toBe(button('After'));
    await user.tab({ shift: true });
    expect(document.activeElement).toBe(cell('X', TUE));
    await user.keyboard('{Escape}{Shift>}{Tab}{/Shift}');

    expect(document.activeElement).toBe(button('Before'));
  });

  it('goes with arrows past the sums, which are no cells to write in', async () => {
    const { user } = await openBudgets();

    await user.click(cell('LinkedIn', MON));
    await user.keyboard('{ArrowDown}');

    expect(document.activeElement).toBe(cell('The whole day', MON));
  });

  it('edits what is clicked a second time', async () => {
    const { user } = await openBudgets();

    await user.click(cell('X', MON));
    expect(editor()).toBeNull();
    await user.click(cell('X', MON));

    expect(editor()).toBe(screen.getByRole('textbox', { name: 'X, Mon' }));
    expect(editor()?.value).toBe('10');
  });
});

describe('a block of budgets', () => {
  const selected = () => screen.getAllByRole('gridcell', { selected: true }).map((one) => one.textContent);

  it('is selected with Shift and arrows, and says what it comes to', async () => {
    const { user } = await openBudgets();

    await user.click(cell('X', MON));
    await user.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}');

    expect(selected()).toEqual(['10', '10', '', '']);
    expect(screen.getByText('4 cells selected, 20 minutes together')).toBeTruthy();
  });

  it('is selected by dragging', async () => {
    const { user } = await openBudgets();

    await user.pointer([
      { keys: '[MouseLeft>]', target: cell('X', TUE) },
      { target: cell('LinkedIn', WED) },
      { keys: '[/MouseLeft]' },
      { target: cell('The whole day', SUN) },
    ]);

    expect(selected()).toEqual(['10', '10', '', '']);
    expect(editor()).toBeNull();
  });

  it('is copied with tabs and as a table', async () => {
    const { user } = await openBudgets();

    await user.click(cell('X', MON));
    await user.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}');
    const held = clipboard('copy');

    expect(held.get('text/plain')).toBe('10\t10\n\t\n');
    expect(held.get('text/html')).toContain('<tr><td>10</td><td>10</td></tr>');
  });

  it('is pasted from a spreadsheet as one step that can be undone', async () => {
    const { user, services, stores } = await openBudgets();

    await user.click(cell('X', TUE));
    clipboard('paste', '"15 min"\t1,440\t\r\n5\t0\t7.0\r\n');

    expect(services.commands()).toEqual([
      {
        type: 'several',
        name: 'pasted 6 budgets',
        commands: [
          { type: 'budget.set', id: 'x', from: TODAY, minutes: [10, 15, 1440, null, 10, 10, 10] },
          { type: 'budget.set', id: 'linkedin', from: TODAY, minutes: [null, 5, 0, 7, null, null, null] },
        ],
      },
    ]);
    expect(selected()).toEqual(['15', '1440', '', '5', '0', '7']);

    await stores.undo();
    expect(texts('X').slice(1, 5)).toEqual(['10', '10', '10', '10']);
    expect(texts('LinkedIn').slice(1, 5)).toEqual(['', '', '', '']);
  });

  it('is refused as a whole, with the cell, when one of it is no number of minutes', async () => {
    const { user, services } = await openBudgets();

    await user.click(cell('X', MON));
    clipboard('paste', '15\t10\n5\t7.5\n');

    expect(said()[0]).toBe('LinkedIn, Tue: “7.5” is no whole number of minutes from 0 to 1440. Nothing was changed.');
    expect(services.commands()).toEqual([]);
  });

  it('is refused when there is no room for it', async () => {
    const { user, services } = await openBudgets();

    await user.click(cell('LinkedIn', SUN));
    clipboard('paste', '1\t2\n3\t4\n5\t6\n');
    expect(said()[0]).toBe(
      'The block has 3 rows and 2 columns; from LinkedIn, Sun on there is room for 2 rows and 1 column. Nothing was changed.',
    );

    await user.click(cell('X', EVERY_DAY));
    clipboard('paste', '1\t2\t3');
    expect(said()[0]).toContain('“Every day” takes one column, and this block has 3.');
    expect(services.commands()).toEqual([]);
  });

  it('fills what is selected when it is a single number, or is typed and entered with Ctrl', async () => {
    const { user, lastCommand } = await openBudgets();

    await user.click(cell('X', MON));
    await user.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}');
    clipboard('paste', '6');
    expect(lastCommand()).toMatchObject({ name: 'pasted 4 budgets' });

    await user.keyboard('9{Control>}{Enter}{/Control}');
    expect(lastCommand()).toMatchObject({ name: 'set 4 budgets' });
    expect(texts('LinkedIn').slice(1, 4)).toEqual(['9', '9', '']);
  });

  it('is cut and emptied as one step', async () => {
    const { user, lastCommand } = await openBudgets();

    await user.click(cell('X', MON));
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
    expect(clipboard('cut').get('text/plain')).toBe('10\t10\n');
    expect(lastCommand()).toMatchObject({ name: 'cut 2 budgets' });

    await user.keyboard('{Shift>}{End}{/Shift}{Delete}');
    expect(lastCommand()).toMatchObject({ name: 'emptied 7 budgets' });
  });

  it('says so when what is pasted is there already', async () => {
    const { user, services } = await openBudgets();

    await user.click(cell('X', MON));
    clipboard('paste', '10');

    expect(screen.getByText('What was pasted is what stands there already.')).toBeTruthy();
    expect(services.commands()).toEqual([]);
  });

  it('leaves the clipboard alone while a cell is edited and when the focus is elsewhere', async () => {
    const { user, services } = await openBudgets();

    await user.click(cell('X', MON));
    await user.keyboard('{F2}');
    clipboard('paste', '1\t2');
    await user.keyboard('{Escape}');
    button('After').focus();
    clipboard('paste', '3');

    expect(services.commands()).toEqual([]);
  });
});
