import { describe, expect, it } from 'vitest';
import { createFormat } from '../../lib/format';
import { dateForms, decimalForms } from './written-forms';

const FORMAT = createFormat('en-GB');

describe('dateForms', () => {
  it('shows what the first day that is unclear would be in each order', () => {
    const columns = [{ role: { kind: 'day' as const }, samples: ['13/04/2026', '03/04/2026'] }];

    expect(dateForms(['dmy', 'mdy'], columns, FORMAT).map(({ about }) => about)).toEqual([
      '“03/04/2026” is 3 Apr 2026',
      '“03/04/2026” is 4 Mar 2026',
    ]);
  });

  it('says nothing where none of the first cells shows it', () => {
    const columns = [{ role: { kind: 'day' as const }, samples: ['13/04/2026'] }];

    expect(dateForms(['dmy', 'mdy'], columns, FORMAT).map(({ about }) => about)).toEqual(['', '']);
  });

  it('takes the start of sessions for the day where no column is the day', () => {
    const columns = [{ role: { kind: 'start' as const }, samples: ['03/04/2026 10:00'] }];

    expect(dateForms(['mdy'], columns, FORMAT)[0]?.about).toBe('“03/04/2026 10:00” is 4 Mar 2026');
  });
});

describe('decimalForms', () => {
  it('says a number so that it cannot be taken for the other one', () => {
    const columns = [{ role: { kind: 'value' as const }, samples: ['12', '1,234'] }];

    expect(decimalForms(['.', ','], columns).map(({ about }) => about)).toEqual([
      '“1,234” is 1234',
      '“1,234” is 1.234, a little more than 1',
    ]);
  });
});
