import { Check, Minus, X } from 'lucide-react';
import type { DayState } from '../../../shared/checklist/day-state';
import styles from './glyph.module.css';

type GlyphProps = { readonly state: DayState; readonly isOver: boolean; readonly share: number };

/** The sign of a state: each differs in shape, not only in colour. */
export function Glyph({ state, isOver, share }: GlyphProps) {
  const kind = isOver ? 'over' : state;
  return (
    <span
      className={styles['glyph']}
      data-kind={kind}
      style={
        kind === 'partly-done'
          ? ({ '--share': `${String(Math.round(share * 100))}%` } as React.CSSProperties)
          : undefined
      }
    >
      {kind === 'done' && <Check aria-hidden />}
      {kind === 'skipped' && <Minus aria-hidden />}
      {kind === 'not-done' && <X aria-hidden />}
      {kind === 'over' && '!'}
    </span>
  );
}
