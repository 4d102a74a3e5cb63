/** What stands before the fraction of a number. */
export const DECIMAL_SIGNS = ['.', ','] as const;
export type DecimalSign = (typeof DECIMAL_SIGNS)[number];

/** `unclear` is one number with a decimal point and another with a decimal comma, as `1,234` is. */
export type CellNumber =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'not-a-number' };

const LONGEST = 400;
const FORMS: Readonly<Record<DecimalSign, RegExp>> = {
  '.': /^[+-]?(?:\d+|[1-9]\d{0,2}(?:,\d{3})+|(?=\.\d))(?:\.\d+)?(?:e[+-]?\d{1,4})?$/i,
  ',': /^[+-]?(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+|(?=,\d))(?:,\d+)?(?:e[+-]?\d{1,4})?$/i,
};
const GROUPS_BY_SPACE = /^([+-]?\d{1,3}(?:[\s'’]\d{3})+)(?!\d)/;

/** The number that a cell holds, with a percent sign taken off; always finite, and never −0. */
export function parseCellNumber(cell: string, sign: DecimalSign | null): CellNumber {
  const found = numberReadings(cell);
  const values = sign === null ? new Set(found.values()) : new Set([found.get(sign)]);
  const [value] = values;
  if (values.size > 1) return { kind: 'unclear' };
  return value === undefined ? { kind: 'not-a-number' } : { kind: 'number', value };
}

/** What the cell says with each decimal sign; a sign with which it is no number is left out. */
export function numberReadings(cell: string): ReadonlyMap<DecimalSign, number> {
  if (cell.length > LONGEST) return new Map();
  const text = bareNumber(cell);
  return new Map(
    DECIMAL_SIGNS.flatMap((sign) => {
      const value = valueWith(text, sign);
      return value === null ? [] : [[sign, value] as const];
    }),
  );
}

function bareNumber(cell: string): string {
  const text = cell.trim().replace(/\s*%$/, '').replace('−', '-');
  return text.replace(GROUPS_BY_SPACE, (groups) => groups.replaceAll(/[\s'’]/g, ''));
}

function valueWith(text: string, sign: DecimalSign): number | null {
  if (!FORMS[sign].test(text)) return null;
  const group = sign === '.' ? ',' : '.';
  const value = Number(text.replaceAll(group, '').replace(sign, '.'));
  // 1e999 is read as infinite, and the files cannot tell −0 from 0.
  return Number.isFinite(value) ? value + 0 : null;
}
