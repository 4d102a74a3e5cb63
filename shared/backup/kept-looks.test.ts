import { describe, expect, it } from 'vitest';
import { day } from '../base/day';
import { aClaim, aLook, aScore, documentsWith, id } from '../testing/builders';
import { withLooksOf } from './kept-looks';

const CLIENTS = id('clients');
const SCORES = [aScore(), aScore({ id: CLIENTS })];
const BACKUP = documentsWith({ scores: [aScore()], looks: [aLook()] });

describe('withLooksOf', () => {
  it('keeps what was found since at the scores that come back', () => {
    const later = aLook({ changes: 56, claims: [aClaim()] });
    const present = documentsWith({ scores: SCORES, looks: [aLook(), later, aLook({ scoreId: CLIENTS })] });

    expect(withLooksOf(BACKUP, present).catalog.looks).toEqual([aLook(), later]);
  });

  it('takes of two looks at one checkpoint the first', () => {
    const second = aLook({ lookedOn: day('2026-12-01'), claims: [aClaim()] });

    expect(withLooksOf(BACKUP, documentsWith({ scores: SCORES, looks: [second] })).catalog.looks).toEqual([aLook()]);
  });

  it('leaves what takes the place as it is where nothing was found', () => {
    expect(withLooksOf(BACKUP, documentsWith({ scores: SCORES }))).toBe(BACKUP);
  });
});
