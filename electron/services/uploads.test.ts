import { describe, expect, it } from 'vitest';
import { LARGE_UPLOAD } from '../../shared/bridge/upload-limits';
import { valueOf } from '../../shared/testing/builders';
import { codeOf } from './testing/test-ledger';
import { createUploads } from './uploads';

function createTestUploads() {
  let ids = 0;
  return createUploads(() => {
    ids += 1;
    return `upload-${String(ids)}`;
  });
}

describe('an upload', () => {
  it('is the text that was sent, in the parts in which it came', () => {
    const uploads = createTestUploads();
    const id = valueOf(uploads.begin(8, false));

    for (const part of ['ab', '', 'é👩', 'cde']) valueOf(uploads.append(id, part));

    expect([valueOf(uploads.text(id)), valueOf(uploads.text(id))]).toEqual(['abé👩cde', 'abé👩cde']);
  });

  it('of nothing is empty', () => {
    const uploads = createTestUploads();

    expect(valueOf(uploads.text(valueOf(uploads.begin(0, false))))).toBe('');
  });

  it('is not given before it has all arrived', () => {
    const uploads = createTestUploads();
    const id = valueOf(uploads.begin(3, false));
    valueOf(uploads.append(id, 'ab'));

    expect(codeOf(uploads.text(id))).toBe('invalid');

    valueOf(uploads.append(id, 'c'));
    expect(valueOf(uploads.text(id))).toBe('abc');
  });

  it('is dropped when more arrives than was announced', () => {
    const uploads = createTestUploads();
    const id = valueOf(uploads.begin(3, false));

    expect([uploads.append(id, 'abcd'), uploads.append(id, 'a'), uploads.text(id)].map(codeOf)).toEqual([
      'invalid',
      'not-found',
      'not-found',
    ]);
  });

  it('that is large is taken only when it is meant', () => {
    const uploads = createTestUploads();

    expect(codeOf(uploads.begin(LARGE_UPLOAD, false))).toBeNull();
    expect(uploads.begin(LARGE_UPLOAD + 1, false)).toEqual({
      ok: false,
      failure: { code: 'invalid', problem: 'The file is larger than 50 MB.' },
    });
    expect(codeOf(uploads.begin(LARGE_UPLOAD + 1, true))).toBeNull();
  });

  it('takes the place of the one before', () => {
    const uploads = createTestUploads();
    const first = valueOf(uploads.begin(0, false));
    const second = valueOf(uploads.begin(0, false));

    expect([uploads.text(first), uploads.append(first, ''), uploads.text(second)].map(codeOf)).toEqual([
      'not-found',
      'not-found',
      null,
    ]);
  });

  it('that is refused leaves the one before', () => {
    const uploads = createTestUploads();
    const first = valueOf(uploads.begin(0, false));

    uploads.begin(LARGE_UPLOAD + 1, false);

    expect(codeOf(uploads.text(first))).toBeNull();
  });

  it('is gone when it is dropped, and a name that was never given names nothing', () => {
    const uploads = createTestUploads();
    const id = valueOf(uploads.begin(0, false));
    uploads.drop();

    expect([id, 'none', ''].map((one) => codeOf(uploads.text(one)))).toEqual(['not-found', 'not-found', 'not-found']);
  });
});
