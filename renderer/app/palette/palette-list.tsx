import { useEffect, useRef } from 'react';
import { useFormat } from '../../stores/stores-context';
import type { PaletteGroup, PaletteResult } from './palette-result';
import styles from './palette.module.css';

type PaletteListProps = {
  readonly id: string;
  readonly groups: readonly PaletteGroup[];
  readonly active: PaletteResult | null;
  readonly optionId: (result: PaletteResult) => string;
  /** The pointer is over it. */
  readonly onPoint: (result: PaletteResult) => void;
  readonly onChoose: (result: PaletteResult) => void;
};

/** The results in their groups. It has no focus of its own: the field says which one is meant. */
export function PaletteList({ id, groups, active, optionId, onPoint, onChoose }: PaletteListProps) {
  const { words } = useFormat();
  const list = useRef<HTMLDivElement>(null);
  const activeId = active === null ? null : optionId(active);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label="Results"
      className={styles['list']}
      onPointerDown={(event) => {
        // The focus stays in the field.
        event.preventDefault();
      }}
    >
      {groups.map((group) => (
        <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`} className={styles['group']}>
          <div id={`${id}-${group.id}`} role="presentation" className={styles['title']}>
            {group.title}
            {group.count > group.results.length && (
              <span>
                {words(` · ${String(group.results.length)} of ${String(group.count)}, type on for the others`)}
              </span>
            )}
          </div>
          {group.results.map((result) => (
            <div
              key={result.id}
              id={optionId(result)}
              role="option"
              aria-selected={result === active}
              className={styles['option']}
              onPointerMove={() => {
                if (result !== active) onPoint(result);
              }}
              onClick={() => {
                onChoose(result);
              }}
            >
              <span dir="auto" className={styles['text']}>
                {result.text}
              </span>
              {result.aside !== null && <Aside {...result.aside} />}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function Aside({ kind, text }: NonNullable<PaletteResult['aside']>) {
  return kind === 'key' ? (
    <kbd aria-hidden className={styles['key']}>
      {text}
    </kbd>
  ) : (
    <span dir="auto" className={styles['words']}>
      {text}
    </span>
  );
}
