import { describe, expect, it } from 'vitest';
import { differences, referenceCases } from '../testing/reference-cases';
import { confirm, type ConfirmInput } from './confirm';

describe('confirm', () => {
  it.each(referenceCases('09-events-checkpoints-confirm.json', 'confirm'))(
    'agrees with the reference: %s',
    (_, { input, expected }) => {
      expect(differences(confirm(input as ConfirmInput), expected)).toEqual([]);
    },
  );
});
