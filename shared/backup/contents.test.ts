import { describe, expect, it } from 'vitest';
import { aCheck, documentsWith, anActivity } from '../testing/builders';
import { contentsOfDocument } from './contents';

describe('contentsOfDocument', () => {
  it.each([{ checks: { day: '2026-11-23' } }, { checks: [null, 1, 'day', { day: 7 }, { day: '2026-02-30' }] }])(
    'finds no days in a field of a catalog that nobody knows: %j',
    (unknown) => {
      const { catalog } = documentsWith({ activities: [anActivity()] });

      expect(contentsOfDocument({ ...catalog, ...unknown })).toMatchObject({ firstDay: null, lastDay: null });
    },
  );

  it('gives the first and the last day of a month', () => {
    const [month] = documentsWith({ checks: [aCheck()] }).months.values();

    expect(contentsOfDocument(month ?? {})).toMatchObject({ firstDay: '2026-11-23', lastDay: '2026-11-23' });
  });
});
