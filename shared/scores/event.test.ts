import { describe, expect, it } from 'vitest';
import { day } from '../base/day';
import { anEvent, id } from '../testing/builders';
import { UNKNOWN } from '../testing/random-records';
import { breaksOf, doesBreak, eventSchema, isLink, type Breaks } from './event';

const KLOUT: Breaks = { kind: 'scores', scoreIds: [id('klout')] };

describe('eventSchema', () => {
  it('takes an event of a day and of a span, with fields that nobody knows', () => {
    for (const event of [
      anEvent({ ...UNKNOWN, size: -20 }),
      anEvent({ to: day('2027-01-31'), breaks: { kind: 'none' }, link: 'https://example.org' }),
      anEvent({ breaks: { ...KLOUT, ...UNKNOWN } }),
    ])
      expect(eventSchema.parse(event)).toEqual(event);
  });

  it.each([
    ['a last day before the first', { to: '2026-11-01' }],
    ['a day that does not exist', { from: '2026-02-30' }],
    ['no last day', { to: null }],
    ['a kind that there is not', { kind: 'mood' }],
    ['no title', { title: '' }],
    ['an endless size', { size: Number.POSITIVE_INFINITY }],
    ['breaks of nothing', { breaks: { kind: 'scores', scoreIds: [] } }],
    ['breaks of a score twice', { breaks: { kind: 'scores', scoreIds: ['klout', 'klout'] } }],
    ['breaks of a path', { breaks: { kind: 'scores', scoreIds: ['../klout'] } }],
    ['breaks that there are not', { breaks: { kind: 'some' } }],
  ])('does not take %s', (_, fields) => {
    expect(eventSchema.safeParse({ ...anEvent(), ...fields }).success).toBe(false);
  });
});

describe('isLink', () => {
  it.each([
    'https://example.org',
    'http://example.org:8080/a?b=c#d',
    'HTTPS://EXAMPLE.ORG/',
    'https://пример.рф/новости',
    'https://example.org/חדשות',
    'http://[::1]/',
  ])('takes %s', (link) => {
    expect(isLink(link)).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript://example.org/%0aalert(1)',
    'java\tscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'vbscript:x',
    'ftp://example.org',
    'mailto:a@example.org',
    'example.org',
    '//example.org',
    '/etc/passwd',
    'https:',
    'https://',
    'https:///path',
    'https://?q',
    'https:example.org',
    ' https://example.org',
    'https://example.org ',
    'https://example.org/a b',
    'https://example.org/\u00a0b',
    'https://exa\nmple.org',
    'x https://example.org',
    'https://example.org/\u202egro.elpmaxe',
    'https://\u2067example.org',
    'https://example.org/\u200fa',
    '',
    `https://example.org/${'a'.repeat(2000)}`,
  ])('does not take %j', (link) => {
    expect(isLink(link)).toBe(false);
  });
});

describe('doesBreak', () => {
  it.each<[Breaks, string, boolean]>([
    [{ kind: 'none' }, 'klout', false],
    [{ kind: 'all' }, 'klout', true],
    [KLOUT, 'klout', true],
    [KLOUT, 'clients', false],
    [KLOUT, 'constructor', false],
  ])('%j, the series of %s: %s', (breaks, scoreId, expected) => {
    expect(doesBreak(breaks, scoreId)).toBe(expected);
  });
});

describe('breaksOf', () => {
  it('are the events that break a score, earliest first', () => {
    const [late, early, other, none] = [
      anEvent({ id: id('a'), from: day('2026-11-20'), to: day('2026-11-21') }),
      anEvent({ id: id('b'), breaks: KLOUT }),
      anEvent({ id: id('c'), breaks: { kind: 'scores', scoreIds: [id('clients')] } }),
      anEvent({ id: id('d'), breaks: { kind: 'none' } }),
    ];
    const events = [late, early, other, none];

    expect(breaksOf(events, 'klout')).toEqual([early, late]);
    expect(breaksOf(events, 'clients')).toEqual([other, late]);
    expect(breaksOf(events, 'new')).toEqual([late]);
    expect(breaksOf([], 'klout')).toEqual([]);
  });
});
