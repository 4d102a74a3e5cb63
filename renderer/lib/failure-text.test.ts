import { describe, expect, it } from 'vitest';
import { day } from '../../shared/base/day';
import { FAILURE_CODES, failureSchema, type Failure, type FailureCode } from '../../shared/base/failure';
import { at } from '../../shared/testing/builders';
import { createFormat } from './format';
import { failureText } from './failure-text';
import { sinceWords } from './since-words';

const HOLDER = { shell: 'web', host: 'desk', isHere: true, since: at('2026-11-23T09:12:00.000Z') } as const;

const EXAMPLES: { readonly [Code in FailureCode]: Extract<Failure, { readonly code: Code }> } = {
  'not-found': { code: 'not-found', kind: 'session' },
  invalid: { code: 'invalid', problem: 'This day has not come yet.' },
  'session-overlaps': { code: 'session-overlaps', sessionId: 's1', problem: 'It overlaps a session on X.' },
  'in-use': { code: 'in-use', problem: 'There are still records of this score.' },
  'nothing-to-undo': { code: 'nothing-to-undo' },
  'nothing-to-redo': { code: 'nothing-to-redo' },
  'disk-full': { code: 'disk-full' },
  'write-failed': { code: 'write-failed', cause: 'EACCES' },
  'read-failed': { code: 'read-failed', document: 'months/2026-11.json', cause: 'EIO' },
  'document-damaged': { code: 'document-damaged', document: 'catalog.json', problem: 'It is cut off.' },
  'document-newer': { code: 'document-newer', document: 'catalog.json', version: 9 },
  'ledger-locked': { code: 'ledger-locked', holder: HOLDER },
  'changed-outside': { code: 'changed-outside', document: 'months/2026-11.json' },
  cancelled: { code: 'cancelled' },
  busy: { code: 'busy' },
  'analysis-failed': { code: 'analysis-failed' },
  untrusted: { code: 'untrusted' },
  'unknown-request': { code: 'unknown-request' },
  'malformed-request': { code: 'malformed-request', problem: 'months: too many' },
  disconnected: { code: 'disconnected' },
  unexpected: { code: 'unexpected' },
};

const CODES = failureSchema.options.map(({ shape }) => shape.code.value);

it('knows every code without its schema', () => {
  expect(FAILURE_CODES).toEqual(CODES);
});
const HAVE_NOTHING_TO_KEEP: readonly FailureCode[] = ['nothing-to-undo', 'nothing-to-redo'];

const WHAT_HAPPENED: { readonly [Code in FailureCode]: string } = {
  'not-found': 'That session is not there any more.',
  invalid: 'This day has not come yet.',
  'session-overlaps': 'It overlaps a session on X.',
  'in-use': 'There are still records of this score.',
  'nothing-to-undo': 'There is nothing to undo.',
  'nothing-to-redo': 'There is nothing to redo.',
  'disk-full': 'The disk is full, so this was not saved.',
  'write-failed': 'The system refused to write (EACCES), so this was not saved.',
  'read-failed': 'months/2026-11.json could not be read (EIO).',
  'document-damaged': 'catalog.json cannot be used. It is cut off.',
  'document-newer': 'catalog.json was written by a newer Rapport.',
  'ledger-locked': 'This ledger is open in another Rapport on this computer (in the browser).',
  'changed-outside': 'months/2026-11.json was changed by something else while Rapport was open.',
  cancelled: 'Cancelled.',
  busy: 'The ledger is just being restored, so this was not saved.',
  'analysis-failed': 'The comparison ended before it was done.',
  untrusted: 'Something went wrong inside Rapport',
  'unknown-request': 'Something went wrong inside Rapport',
  'malformed-request': 'Something went wrong inside Rapport',
  disconnected: 'Rapport does not answer, so it is not certain that this was saved.',
  unexpected: 'Something went wrong inside Rapport, so it is not certain that this was saved.',
};

describe('failureText', () => {
  it.each(CODES)('has whole sentences for %s', (code) => {
    const text = failureText(EXAMPLES[code]);

    expect(text).toMatch(/^\S.*\.$/);
    expect(text).not.toMatch(/undefined|null|NaN|\[object/);
  });

  it.each(CODES)('says for %s what happened', (code) => {
    expect(failureText(EXAMPLES[code]).startsWith(WHAT_HAPPENED[code])).toBe(true);
  });

  it.each(CODES.filter((code) => !HAVE_NOTHING_TO_KEEP.includes(code)))('says for %s what was kept', (code) => {
    expect(failureText(EXAMPLES[code])).toMatch(
      /nothing was changed|everything saved before is (whole|safe)|left exactly as it is|you can read everything here|both states are kept|was not saved/i,
    );
  });

  it.each([
    ['disk-full', 'Free some space, then repeat this.'],
    ['write-failed', 'Check the folder’s permissions, then repeat this.'],
    ['read-failed', 'Check the folder’s permissions, then start Rapport again.'],
    ['document-newer', 'Update Rapport to open it.'],
    ['ledger-locked', 'to change something, go there, or close it and choose Try again.'],
    ['changed-outside', 'Rapport asks which one to use.'],
    ['busy', 'Repeat it in a moment.'],
    ['unexpected', 'Reload the page'],
  ] as const)('says for %s what to do', (code, advice) => {
    expect(failureText(EXAMPLES[code]).replaceAll("'", '’')).toContain(advice);
  });

  it.each([
    [HOLDER, 'another Rapport on this computer (in the browser, since 9:12).'],
    [{ ...HOLDER, since: at('2026-11-22T21:05:00.000Z') }, '(in the browser, since 22 Nov 2026, 21:05).'],
    [{ ...HOLDER, isHere: false, shell: 'desktop' }, 'another Rapport on desk (the desktop app, since 9:12).'],
    [null, 'open in another Rapport. You can read everything here;'],
  ] as const)('says who has the ledger, and since when', (holder, words) => {
    const since = sinceWords(createFormat('en-GB'), { today: day('2026-11-23'), zone: 'UTC' });

    expect(plain(failureText({ code: 'ledger-locked', holder }, since))).toContain(words);
  });
});

function plain(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '');
}
