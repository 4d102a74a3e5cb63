import { describe, expect, it } from 'vitest';
import { differences, referenceCases } from '../testing/reference-cases';
import type { ScoreInput } from './analysis-input';
import { checkpoint } from './checkpoint';

describe('checkpoint', () => {
  it.each(referenceCases('09-events-checkpoints-confirm.json', 'checkpoint'))(
    'agrees with the reference: %s',
    (_, { input, expected }) => {
      expect(differences(checkpoint(input as ScoreInput), expected)).toEqual([]);
    },
  );
});
