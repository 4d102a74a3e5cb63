import { describe, expect, it } from 'vitest';
import { at } from '../../shared/testing/builders';
import { lockHolderWords } from './lock-words';

describe('lockHolderWords', () => {
  const holder = { host: 'desk', pid: 4711, since: at('2026-11-23T08:00:00.000Z') };

  it.each([
    [{ ...holder, shell: 'desktop' }, 'the desktop app on desk (process 4711)'],
    [{ ...holder, shell: 'web' }, 'a browser on desk (process 4711)'],
    [null, 'another process'],
  ] as const)('says who has it', (given, words) => {
    expect(lockHolderWords(given)).toBe(words);
  });
});
