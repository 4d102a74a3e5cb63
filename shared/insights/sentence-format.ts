import { rulerDate } from '../base/day';
import { isolated } from '../base/isolated';
import type { NumberForm, SentenceFormat } from './sentence';

/** Sums of rounded numbers leave such remainders of nothing. */
const NOTHING = 1e-9;

const FORMS: Readonly<Record<NumberForm, Intl.NumberFormatOptions>> = {
  estimate: { minimumSignificantDigits: 2, maximumSignificantDigits: 2, signDisplay: 'negative' },
  change: { minimumSignificantDigits: 2, maximumSignificantDigits: 2, signDisplay: 'exceptZero' },
  amount: { maximumFractionDigits: 2, signDisplay: 'negative' },
  difference: { maximumFractionDigits: 2, signDisplay: 'exceptZero' },
  percent: { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'negative' },
  'percent-change': { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' },
};

/** Numbers and days of sentences as a language and region write them; those written from right to left set apart. */
export function createSentenceFormat(locale: string): SentenceFormat {
  const day = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' });
  const number = (form: NumberForm): Intl.NumberFormat => new Intl.NumberFormat(locale, FORMS[form]);
  const formats: Readonly<Record<NumberForm, Intl.NumberFormat>> = {
    estimate: number('estimate'),
    change: number('change'),
    amount: number('amount'),
    difference: number('difference'),
    percent: number('percent'),
    'percent-change': number('percent-change'),
  };
  const zero = number('amount').format(0);
  return {
    number: (value, form) => {
      const shown = form === 'percent' || form === 'percent-change' ? 100 * value : value;
      const isNothing = Math.abs(shown) < NOTHING && (form === 'estimate' || form === 'change');
      // The sign of a number is a minus, not the hyphen that Intl writes in most languages.
      return isolated(isNothing ? zero : formats[form].format(shown).replace('-', '−'));
    },
    day: (of) => isolated(day.format(rulerDate(of))),
  };
}
