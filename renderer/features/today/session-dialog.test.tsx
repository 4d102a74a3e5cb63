// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DEFAULT_DAY_START } from '../../../shared/base/clock-time';
import type { Session } from '../../../shared/time/session';
import type { Stretch } from '../../../shared/time/spent';
import { aPlatform, aSession, at, id } from '../../../shared/testing/builders';
import { TODAY, ZONE } from '../../testing/builders';
import { renderPart } from '../../testing/render-page';
import { SessionDialog } from './session-dialog';

const X = aPlatform();
const BLOG = aPlatform({ id: id('blog'), name: 'Blog' });

function renderDialog(session: Session | null = null, refusals: readonly (string | null)[] = []) {
  const saved: Stretch[][] = [];
  const page = renderPart(
    <SessionDialog
      platforms={[X, BLOG]}
      start={session === null ? { platformId: BLOG.id } : { session }}
      of={{ day: TODAY, today: TODAY, zone: ZONE, dayStart: DEFAULT_DAY_START, weekStart: 1 }}
      onSave={(typed) => {
        saved.push([...typed]);
        return Promise.resolve(refusals[saved.length - 1] ?? null);
      }}
      onClose={() => undefined}
    />,
  );
  const time = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Minutes, or from–to' });
  return {
    ...page,
    saved,
    time,
    save: async (typed: string) => {
      await page.user.clear(time());
      await page.user.type(time(), `${typed}{Enter}`);
    },
  };
}

describe('adding minutes', () => {
  it('begins on the platform that it was opened for', () => {
    renderDialog();

    expect(screen.getByRole('dialog', { name: 'Add minutes' })).toBeDefined();
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Platform' }).value).toBe('blog');
  });

  it.each([
    ['15', 15],
    ['15 min', 15],
    ['1 h 20', 80],
  ])('takes %j', async (typed, minutes) => {
    const { saved, save } = renderDialog();

    await save(typed);

    expect(saved).toEqual([[{ day: TODAY, platformId: 'blog', span: { kind: 'minutes', minutes } }]]);
  });

  it.each([
    ['9:10–9:25', '2026-11-23T08:10:00.000Z', '2026-11-23T08:25:00.000Z'],
    ['23.50 - 0.10', '2026-11-23T22:50:00.000Z', '2026-11-23T23:10:00.000Z'],
    ['3:30 to 4:00', '2026-11-24T02:30:00.000Z', '2026-11-24T03:00:00.000Z'],
  ])('takes %j on the clock of where one is', async (typed, startAt, endAt) => {
    const { saved, save } = renderDialog();

    await save(typed);

    expect(saved).toMatchObject([[{ span: { kind: 'from-to', startAt, endAt } }]]);
  });

  it('is for the platform that is chosen', async () => {
    const { user, saved, save } = renderDialog();

    await user.selectOptions(screen.getByRole('combobox', { name: 'Platform' }), 'X');
    await save('15');

    expect(saved).toMatchObject([[{ platformId: 'x' }]]);
  });

  it('takes a platform and a day with it in words, and says what it has understood', async () => {
    const { user, saved, save, time } = renderDialog();
    await user.type(time(), '15 x yesterday');
    expect(screen.getByText('15 min on X, Sunday 22 November')).toBeDefined();
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Platform' }).value).toBe('x');

    await save('15 x yesterday');

    expect(saved).toMatchObject([[{ day: '2026-11-22', platformId: 'x', span: { kind: 'minutes', minutes: 15 } }]]);
  });

  it('makes two sessions of one that goes on past the start of the next day', async () => {
    const { saved, save } = renderDialog();

    await save('3:50–4:10');

    expect(saved[0]?.map(({ day }) => day)).toEqual(['2026-11-23', '2026-11-24']);
  });

  it.each([
    ['', /^Type minutes, such as 15/],
    ['soon', /^Type minutes, such as 15/],
    ['0', /^Type minutes, such as 15/],
    ['9:25–9:10', /^It has to end after it starts/],
    ['15 Mastodon', /^“Mastodon” is neither a platform nor a day/],
    ['15 tomorrow', /^This day has not come yet/],
  ])('says what is wrong with %j, until it is changed', async (typed, said) => {
    const { user, saved, save, time } = renderDialog();
    await save(typed);
    const problem = screen.getByRole('alert').textContent;

    await user.type(time(), '1');

    expect(problem).toMatch(said);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(saved).toEqual([]);
  });

  it('names the session that it overlaps, keeps what was typed, and takes what no longer does', async () => {
    const { saved, save, time } = renderDialog(null, [
      'It overlaps the session on X from 09:10 to 09:25. Nothing was changed.',
    ]);
    await save('9:10-9:25');
    const [said, kept] = [(await screen.findByRole('alert')).textContent, time().value];

    await save('9:25-9:40');

    expect([said, kept]).toEqual([
      'It overlaps the session on X from 09:10 to 09:25. Nothing was changed.',
      '9:10-9:25',
    ]);
    expect(saved).toHaveLength(2);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('editing a session', () => {
  it('begins with its minutes', () => {
    const { time } = renderDialog(aSession({ span: { kind: 'minutes', minutes: 25 } }));

    expect(screen.getByRole('dialog', { name: 'Edit the session' })).toBeDefined();
    expect(time().value).toBe('25');
  });

  it('begins with its times, and keeps them to the second when they are not changed', async () => {
    const span: Session['span'] = {
      kind: 'from-to',
      startAt: at('2026-11-23T08:10:30.000Z'),
      endAt: at('2026-11-23T08:25:10.000Z'),
    };
    const { user, saved, time } = renderDialog(aSession({ span, zone: ZONE }));

    await user.selectOptions(screen.getByRole('combobox', { name: 'Platform' }), 'Blog');
    await user.click(screen.getByRole('button', { name: 'Save' }));

    expect(time().value).toBe('09:10–09:25');
    expect(saved).toEqual([[{ day: TODAY, platformId: 'blog', span }]]);
  });

  it('reads its times by the clock of where it was', async () => {
    const span: Session['span'] = {
      kind: 'from-to',
      startAt: at('2026-11-23T17:00:00.000Z'),
      endAt: at('2026-11-23T17:15:00.000Z'),
    };
    const { saved, save, time } = renderDialog(aSession({ span, zone: 'America/New_York' }));
    const shown = time().value;

    await save('12:00–12:20');

    expect(shown).toBe('12:00–12:15');
    expect(saved).toMatchObject([
      [{ span: { startAt: '2026-11-23T17:00:00.000Z', endAt: '2026-11-23T17:20:00.000Z' } }],
    ]);
  });
});
