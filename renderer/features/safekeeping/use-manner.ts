import { useFormat, useHello } from '../../stores/stores-context';
import type { Manner } from './safekeeping-words';

export function useManner(): Manner {
  const format = useFormat();
  const { today, zone } = useHello();
  return { format, today, zone };
}
