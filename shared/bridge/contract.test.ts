import { describe, expect, it } from 'vitest';
import { START } from '../testing/random-records';
import { eventNames, requestNames } from './channels';
import { answerSchema, events, requests } from './contract';

describe('requests', () => {
  it('have a schema for every name, and a name for every schema', () => {
    expect(Object.keys(requests).sort()).toEqual([...requestNames].sort());
    expect(Object.keys(events).sort()).toEqual([...eventNames].sort());
  });

  it.each(requestNames)('of %s take no field that there is not', (name) => {
    const parsed = requests[name].request.safeParse({ surprise: true });
    expect(parsed.success).toBe(false);
  });

  it.each(requestNames)('of %s take nothing that is no object', (name) => {
    for (const input of [null, undefined, 7, 'text', [], true])
      expect(requests[name].request.safeParse(input).success).toBe(false);
  });

  it('bound how much can be asked for', () => {
    const months = (count: number) =>
      requests['ledger/read'].request.safeParse({ months: Array.from({ length: count }, () => '2026-11') });
    expect([0, 240, 241].map((count) => months(count).success)).toEqual([true, true, false]);
    const history = (count: number) =>
      requests['scores/read-history'].request.safeParse({ until: '2026-11-23', count });
    expect([0, 1, 400, 401, 1.5].map((count) => history(count).success)).toEqual([false, true, true, false, false]);
  });
});

describe('ledger/read', () => {
  it('replies with a ledger that is the same after it crossed as text', () => {
    const reply = {
      revision: 3,
      catalog: START.catalog,
      months: [...START.months.values()],
      history: { undo: null, redo: null },
    };
    expect(requests['ledger/read'].reply.parse(JSON.parse(JSON.stringify(reply)))).toEqual(reply);
  });
});

describe('answerSchema', () => {
  it('takes a value, or a failure that there is', () => {
    expect(answerSchema.safeParse({ ok: true, value: {} }).success).toBe(true);
    expect(answerSchema.safeParse({ ok: false, failure: { code: 'disk-full' } }).success).toBe(true);
    expect(answerSchema.safeParse({ ok: false, failure: { code: 'no-idea' } }).success).toBe(false);
    expect(answerSchema.safeParse({ ok: false, failure: { code: 'disk-full', text: 'private' } }).success).toBe(false);
  });
});
