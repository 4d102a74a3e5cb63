import type { Month } from '../../../shared/base/day';
import { useFormat } from '../../stores/stores-context';
import { Notice } from '../../ui/notice';
import { unreadableWords } from './insights-words';

/** Says what is missing in what is shown, where something is. */
export function UnreadableMonths({ months }: { readonly months: readonly Month[] }) {
  const format = useFormat();
  if (months.length === 0) return null;
  return <Notice kind="note">{unreadableWords(months, format)}</Notice>;
}
