import { describe, expect, it } from 'vitest';
import { day } from '../../../shared/base/day';
import type { Breaks, EventKind } from '../../../shared/scores/event';
import { anEvent, id } from '../../../shared/testing/builders';
import { createFormat } from '../../lib/format';
import { TODAY } from '../../testing/builders';
import { breaksOfDraft, eventDraftOf, readEventDraft, type EventDraft } from './event-draft';

const format = createFormat('en-GB');
const KLOUT = id('klout');

const newDraft = (fields: Partial<EventDraft> = {}) => ({
  ...eventDraftOf({ day: TODAY }, format, []),
  title: 'New algorithm',
  ...fields,
});
const read = (fields: Partial<EventDraft>) => readEventDraft(newDraft(fields), format);

describe('a draft of an event', () => {
  it.each<Breaks>([{ kind: 'none' }, { kind: 'all' }, { kind: 'scores', scoreIds: [KLOUT] }])(
    'of an event that breaks %j reads as it',
    (breaks) => {
      const event = anEvent({ breaks, to: day('2026-11-05'), size: -8.5, link: 'https://example.org/a' });
      const { id: _, editedAt: __, ...facts } = event;

      expect(readEventDraft(eventDraftOf(event, format, []), format)).toEqual(facts);
    },
  );

  it('is of one day unless it has a last one', () => {
    expect(read({ breaks: 'none' })).toMatchObject({ from: TODAY, to: TODAY });
    expect(read({ breaks: 'none', to: '2026-11-25' })).toMatchObject({ from: TODAY, to: '2026-11-25' });
  });

  it('of a jump knows its days and its score', () => {
    const start = { from: day('2026-11-16'), to: day('2026-11-18'), scoreIds: [KLOUT], size: -12 };
    const draft = { ...eventDraftOf(start, format, []), title: 'Jump' };

    expect(readEventDraft(draft, format)).toMatchObject({
      from: '2026-11-16',
      to: '2026-11-18',
      breaks: { kind: 'scores', scoreIds: [KLOUT] },
      size: -12,
    });
  });

  it.each<[Partial<EventDraft>, string]>([
    [{ title: ' ' }, 'title'],
    [{ from: '' }, 'from'],
    [{ to: '2026-02-30' }, 'to'],
    [{ to: '2026-11-01' }, 'to'],
    [{ breaks: 'scores' }, 'scores'],
    [{ breaks: 'none', size: 'much' }, 'size'],
    [{ breaks: 'none', link: 'javascript:alert(1)' }, 'link'],
    [{ breaks: 'none', link: 'http://example.org' }, 'link'],
    [{ breaks: 'none', link: 'https://' }, 'link'],
    [{ breaks: 'none', link: 'see https://example.org' }, 'link'],
  ])('with %j is wrong at %s', (fields, field) => {
    expect(read(fields)).toMatchObject({ field });
  });
});

describe('breaksOfDraft', () => {
  it.each<[EventKind, Breaks['kind']]>([
    ['algorithm-change', 'scores'],
    ['holiday', 'none'],
    ['outage', 'none'],
    ['new-account', 'scores'],
  ])('goes with the kind: %s breaks %s', (kind, expected) => {
    expect(breaksOfDraft(newDraft({ kind }))).toBe(expected);
  });

  it('is what was chosen, whatever the kind', () => {
    expect(breaksOfDraft(newDraft({ kind: 'holiday', breaks: 'all' }))).toBe('all');
  });
});
