// @vitest-environment happy-dom
import { useState } from 'react';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../shared/base/day';
import { everythingFetched } from '../testing/fetched';
import { DayField } from './day-field';
import { DayPick } from './day-pick';
import type { DayRange } from './day-steps';
import { DayWritingProvider } from './day-writing';

const MONDAY = day('2026-11-23');

beforeAll(everythingFetched);
afterEach(cleanup);

type Of = { readonly locale?: string; readonly first?: string; readonly range?: DayRange };

function openField({ locale = 'de-DE', first = MONDAY, range = {} }: Of = {}) {
  const said: string[] = [];
  function Form() {
    const [value, setValue] = useState(first);
    return (
      <DayWritingProvider locale={locale} weekStart={1} today={MONDAY}>
        <DayField
          label="Last day"
          {...range}
          value={value}
          onChange={(next) => {
            said.push(next);
            setValue(next);
          }}
        />
        <button type="button">Elsewhere</button>
      </DayWritingProvider>
    );
  }
  render(<Form />);
  const field = screen.getByLabelText<HTMLInputElement>('Last day');
  return { user: userEvent.setup(), said, field };
}

const calendar = () => within(screen.getByRole('dialog', { name: 'Choose a day' }));
const tabStop = () =>
  calendar()
    .getAllByRole('gridcell')
    .flatMap((cell) => [...cell.querySelectorAll<HTMLElement>('[tabindex="0"]')])[0] ?? document.body;
/** In a browser it goes there by itself; in this one the popover takes it away again. */
const focusDays = async () => act(async () => tabStop().focus());
const openCalendar = () => screen.getByRole('button', { name: 'Show a calendar' });

describe('DayField', () => {
  it('shows a day as the region writes it, and what that looks like where there is none', () => {
    const { field } = openField();
    expect(field.value).toBe('23.11.2026');
    cleanup();

    expect(openField({ first: '' }).field.placeholder).toBe('DD.MM.YYYY');
  });

  it('says the day that is typed, and writes it in full when it is left', async () => {
    const { user, said, field } = openField();

    await user.clear(field);
    await user.type(field, '1.12.26');
    expect(field.value).toBe('1.12.26');
    await user.tab();

    expect(said.at(-1)).toBe('2026-12-01');
    expect(field.value).toBe('01.12.2026');
  });

  it('tells nothing apart from what is no day, and says so once it is left', async () => {
    const { user, said, field } = openField();

    await user.clear(field);
    expect(said.at(-1)).toBe('');
    await user.type(field, '31.11.2026');
    expect(said.at(-1)).toBe('31.11.2026');
    expect(screen.queryByRole('alert')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Elsewhere' }));

    expect(field.value).toBe('31.11.2026');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('alert').textContent).toBe('There is no such day. Write it as DD.MM.YYYY, or choose it.');
  });

  it('takes Arabic digits', async () => {
    const { user, said, field } = openField({ locale: 'ar-EG', first: '' });

    await user.type(field, '٢٤/١١/٢٠٢٦');

    expect(said.at(-1)).toBe('2026-11-24');
  });

  it('changes the part at the caret with the arrows, within the days that can be chosen', async () => {
    const { user, said, field } = openField({ range: { max: day('2026-12-31') } });

    await user.click(field);
    field.setSelectionRange(4, 4);
    await user.keyboard('{ArrowUp}');
    expect(field.value).toBe('23.12.2026');
    expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).toBe('12');
    await user.keyboard('{ArrowUp}');

    expect(said).toEqual(['2026-12-23']);
  });

  it('says which days can be chosen', async () => {
    const { user, field } = openField({ range: { max: MONDAY } });

    await user.clear(field);
    await user.type(field, '24.11.2026');
    await user.tab();

    expect(screen.getByRole('alert').textContent).toBe('The last day that can be chosen is 23.11.2026.');
  });
});

describe('its calendar', () => {
  it('begins at the day, and is walked through with the keys', async () => {
    const { user, said, field } = openField();

    await user.click(field);
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(calendar().getByRole('grid', { name: 'November 2026' })).toBeTruthy();
    expect(tabStop().textContent).toBe('23');
    await focusDays();
    await user.keyboard('{ArrowDown}{ArrowRight}{PageDown}{Home}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Montag, 28. Dezember 2026');
    await user.keyboard('{Enter}');

    expect(said).toEqual(['2026-12-28']);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(field.value).toBe('28.12.2026');
  });

  it('begins its weeks where the region does, and marks today and the day that is chosen', async () => {
    const { user } = openField({ first: '2026-11-20' });

    await user.click(openCalendar());
    const [first] = calendar().getAllByRole('columnheader');

    expect(first?.textContent).toBe('Mo');
    expect(calendar().getByRole('button', { current: 'date' }).textContent).toBe('23');
    expect(calendar().getByRole('gridcell', { selected: true }).textContent).toBe('20');
  });

  it('goes to other months without choosing, and offers today', async () => {
    const { user, said } = openField({ first: '2026-01-31' });

    await user.click(openCalendar());
    await user.click(calendar().getByRole('button', { name: 'Month after' }));
    expect(calendar().getByRole('grid', { name: 'Februar 2026' })).toBeTruthy();
    await user.click(calendar().getByRole('button', { name: 'Today' }));

    expect(said).toEqual([MONDAY]);
  });

  it('is closed by Escape, and nothing is chosen', async () => {
    const { user, said } = openField();

    await user.click(openCalendar());
    await user.keyboard('{ArrowRight}{Escape}');

    expect(screen.queryByRole('dialog')).toBeNull();
    expect(said).toEqual([]);
  });

  it('does not go beyond what can be chosen', async () => {
    const { user, said } = openField({ range: { max: MONDAY } });

    await user.click(openCalendar());
    expect(calendar().getByRole<HTMLButtonElement>('button', { name: 'Dienstag, 24. November 2026' }).disabled).toBe(
      true,
    );
    await focusDays();
    await user.keyboard('{ArrowRight}{Enter}');

    expect(said).toEqual([MONDAY]);
  });
});

describe('DayPick', () => {
  function openPick() {
    const went: string[] = [];
    render(
      <DayWritingProvider locale="en-GB" weekStart={1} today={MONDAY}>
        <DayPick label="Go to day" value={MONDAY} onPick={(to) => went.push(to)} />
      </DayWritingProvider>,
    );
    return { user: userEvent.setup(), went, field: screen.getByLabelText<HTMLInputElement>('Go to day') };
  }

  it('goes to what is typed with Enter, and not on the way there', async () => {
    const { user, went, field } = openPick();

    await user.clear(field);
    await user.type(field, '20/11/2026');
    expect(went).toEqual([]);
    await user.keyboard('{Enter}');

    expect(went).toEqual(['2026-11-20']);
  });

  it('stays where it is after Escape, and where no day was typed', async () => {
    const { user, went, field } = openPick();

    await user.type(field, '{ArrowUp}{Escape}');
    expect(field.value).toBe('23/11/2026');
    await user.type(field, '9');
    await user.tab();

    expect(field.value).toBe('23/11/2026');
    expect(went).toEqual([]);
  });

  it('goes to a day of the calendar at once', async () => {
    const { user, went } = openPick();

    await user.click(openCalendar());
    await user.click(calendar().getByRole('button', { name: 'Friday, 20 November 2026' }));

    expect(went).toEqual(['2026-11-20']);
  });
});
