import { describe, expect, it } from 'vitest';
import { aNote } from '../testing/builders';
import { LONGEST_NOTE, noteSchema } from './note';

describe('noteSchema', () => {
  it('takes text with line breaks, tags, people and any script', () => {
    const note = aNote({ whatHappened: 'Wrote to @somebody.\n\n#tag مرحبا 🧵', whatIThinkItDid: '' });
    expect(noteSchema.parse(note)).toEqual(note);
  });

  it('takes the longest text and no longer one', () => {
    expect(noteSchema.safeParse(aNote({ whatHappened: 'x'.repeat(LONGEST_NOTE) })).success).toBe(true);
    expect(noteSchema.safeParse(aNote({ whatHappened: 'x'.repeat(LONGEST_NOTE + 1) })).success).toBe(false);
  });

  it('does not take half a character', () => {
    expect(noteSchema.safeParse(aNote({ whatIThinkItDid: 'a\ud800' })).success).toBe(false);
  });

  it('stands under its day', () => {
    expect(noteSchema.safeParse({ ...aNote(), id: '2026-11-24' }).success).toBe(false);
  });
});
