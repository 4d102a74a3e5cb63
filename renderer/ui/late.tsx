import { use, useEffect, useState, type ComponentType } from 'react';
import { Button } from './button';
import styles from './late.module.css';
import { Notice } from './notice';

/** Code that is fetched after the page is there. It is one fetch, whoever asks, until it has failed and is forgotten. */
type LateCode<Value> = {
  /** Null until it is there. */
  readonly present: () => Value | null;
  /** Resolves to null when it could not be fetched. */
  readonly fetch: () => Promise<Value | null>;
  readonly forget: () => void;
};

/** What this page has in it to be fetched later; each file that is fetched may bring more. */
const parts = new Set<LateCode<unknown>>();

/** Code that is fetched when it is first asked for, or while nothing else is to be done. */
export function lateCode<Value>(load: () => Promise<Value>): LateCode<Value> {
  let present: Value | null = null;
  let onItsWay: Promise<Value | null> | null = null;
  const code: LateCode<Value> = {
    present: () => present,
    fetch: () => {
      onItsWay ??= load().then(
        (value) => {
          present = value;
          return value;
        },
        () => null,
      );
      return onItsWay;
    },
    forget: () => {
      onItsWay = null;
    },
  };
  parts.add(code);
  return code;
}

/**
 * Fetches what has not been asked for yet, one after another, `whenIdle`. What cannot be fetched is left for when it is
 * asked for.
 */
export async function fetchLateParts(whenIdle: () => Promise<void>): Promise<void> {
  // A set gives what is added to it meanwhile as well.
  for (const part of parts) {
    if (part.present() !== null) continue;
    await whenIdle();
    if ((await part.fetch()) === null) part.forget();
  }
}

/**
 * A component whose code is fetched later. Once it is there it is drawn at once, as any other; until then it suspends.
 * Without it the page says so in its place.
 */
export function latePart<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const code = lateCode(load);
  return function LatePart(props: Props) {
    const [, setAttempt] = useState(0);
    const Part = code.present() ?? use(code.fetch());
    if (Part !== null) return <Part {...props} />;
    return (
      <NotFetched
        look="in-place"
        onRetry={() => {
          code.forget();
          setAttempt((attempt) => attempt + 1);
        }}
      />
    );
  };
}

/** The same for what opens over the page, which stays as it is until then. */
export function lateOverlay<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const code = lateCode(load);
  return function LateOverlay(props: Props) {
    const { present: Part, hasFailed, retry } = useLateCode(code);
    if (hasFailed) return <NotFetched look="over" onRetry={retry} />;
    return Part !== null && <Part {...props} />;
  };
}

type Asked<Value> = { readonly present: Value | null; readonly hasFailed: boolean; readonly retry: () => void };

/** Has code fetched from when it is wanted, and draws anew when it is there. */
export function useLateCode<Value>(code: LateCode<Value>, isWanted = true): Asked<Value> {
  const [outcome, setOutcome] = useState<'waiting' | 'there' | 'failed'>('waiting');
  const isWaiting = isWanted && outcome === 'waiting';
  useEffect(() => {
    if (!isWaiting || code.present() !== null) return undefined;
    let isAsking = true;
    void code.fetch().then((value) => {
      if (isAsking) setOutcome(value === null ? 'failed' : 'there');
    });
    return () => {
      isAsking = false;
    };
  }, [code, isWaiting]);
  return {
    present: code.present(),
    hasFailed: outcome === 'failed',
    retry: () => {
      code.forget();
      setOutcome('waiting');
    },
  };
}

type NotFetchedProps = { readonly look: 'in-place' | 'over'; readonly onRetry: () => void };

/** Said in the place of what is missing. */
export function NotFetched({ look, onRetry }: NotFetchedProps) {
  return (
    <div className={styles['missing']} data-look={look}>
      <Notice kind="problem">
        This part of the page could not be fetched. Nothing that was saved is affected.{' '}
        <Button onClick={onRetry}>Try again</Button>
      </Notice>
    </div>
  );
}
