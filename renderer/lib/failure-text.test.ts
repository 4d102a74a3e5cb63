import { describe, expect, it } from 'vitest';
import { failureSchema, type Failure, type FailureCode } from '../../shared/base/failure';
import { failureText } from './failure-text';

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
  'ledger-locked': { code: 'ledger-locked', holder: 'the desktop app on desk (process 7, since 2026-11-23)' },
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
  'ledger-locked':
    'This ledger is open in the desktop app on desk (process 7, since 2026-11-23), so nothing can be changed here.',
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
      /nothing was changed|everything saved before is (whole|safe)|left exactly as it is|what you see is safe|both states are kept|was not saved/i,
    );
  });

  it.each([
    ['disk-full', 'Free some space, then repeat this.'],
    ['write-failed', 'Check the folder’s permissions, then repeat this.'],
    ['read-failed', 'Check the folder’s permissions, then start Rapport again.'],
    ['document-newer', 'Update Rapport to open it.'],
    ['ledger-locked', 'Close the other one, and this one can write again.'],
    ['changed-outside', 'Rapport asks which one to use.'],
    ['busy', 'Repeat it in a moment.'],
    ['unexpected', 'Reload the page'],
  ] as const)('says for %s what to do', (code, advice) => {
    expect(failureText(EXAMPLES[code]).replaceAll("'", '’')).toContain(advice);
  });
});
