import { plainDigits } from '../../shared/base/digits';

/** Can only stand between thousands: `4 2` is two numbers. */
const SURE_GROUPS = /(?<=\d)[\s'’٬](?=\d{3}(?!\d))/g;

/**
 * A number as people type it: `1,139` and `42.5` where the language writes a decimal point, `1.139` and `42,5` where it
 * writes a comma; what can only be a decimal comma or point is taken as one everywhere. Digits may be those of any
 * script. Null when it is no number.
 */
export function readNumber(typed: string, decimalSign: string): number | null {
  const text = plainDigits(typed.trim()).replaceAll(SURE_GROUPS, '').replace('−', '-');
  const decimal = plainDigits(decimalSign);
  const group = decimal === ',' ? '.' : ',';
  // In India the groups above the thousands have two digits.
  const isGrouped = new RegExp(`^[-+]?[1-9]\\d{0,2}(\\${group}\\d{2,3})*\\${group}\\d{3}(\\${decimal}\\d*)?$`).test(
    text,
  );
  const plain = (isGrouped ? text.replaceAll(group, '') : text).replace(',', '.');
  const value = /^[-+]?(\d+(\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : NaN;
  // Hundreds of digits are more than a number can hold.
  return Number.isFinite(value) ? value : null;
}
