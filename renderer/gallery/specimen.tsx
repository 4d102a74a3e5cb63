import { useState, type ReactNode } from 'react';
import styles from './gallery.module.css';

/** A primitive with its states, under its own name. */
export function Specimens({ of, children }: { readonly of: string; readonly children: ReactNode }) {
  return (
    <div className={styles['specimens']}>
      <h3>{of}</h3>
      <div>{children}</div>
    </div>
  );
}

type StateProps = {
  /** What is shown, such as `Disabled`. */
  readonly name: string;
  /** What has to be done to see more of it. */
  readonly note?: string;
  /** It needs the width of a page. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
};

/** One state of a primitive. */
export function State({ name, note, isWide = false, children }: StateProps) {
  return (
    <div className={styles['state']} data-wide={isWide}>
      <p className={styles['caption']}>
        {name}
        {note !== undefined && <span> · {note}</span>}
      </p>
      <div>{children}</div>
    </div>
  );
}

type HeldProps<Value> = {
  readonly first: Value;
  readonly children: (value: Value, onChange: (value: Value) => void) => ReactNode;
};

/** Holds what a control is set to, so that it can be tried. */
export function Held<Value>({ first, children }: HeldProps<Value>) {
  const [value, setValue] = useState(first);
  return children(value, setValue);
}

/** What a primitive in the gallery does when it is used. */
export function nothing(): void {
  // It is only there to be looked at.
}
