import type { ReactNode } from 'react';
import { INSIGHTS, INSIGHTS_PARTS, placeHash, type InsightsPart, type Place } from '../../lib/place';
import { useStores } from '../../stores/stores-context';
import { PageParts } from '../../ui/page-parts';
import styles from './insights-frame.module.css';

type Part = InsightsPart | 'score';

const NAMES: Readonly<Record<Part, string>> = {
  score: 'What goes with it',
  time: 'Time and adherence',
  share: 'Share and amount',
  year: 'Year',
};

const PARTS: readonly { readonly part: Part; readonly place: Place }[] = [
  { part: 'score', place: INSIGHTS },
  ...INSIGHTS_PARTS.map((part) => ({ part, place: { page: 'insights', part } as const })),
];

type InsightsFrameProps = {
  readonly part: Part;
  /** What it is about, in one line. */
  readonly about?: string;
  /** What is chosen here. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
};

/** The heading and the tabs, which are there before anything has been read. */
export function InsightsFrame({ part, about, tools, children }: InsightsFrameProps) {
  const { place: places } = useStores();
  return (
    <div className={styles['page']}>
      <header className={styles['header']}>
        <h1>Insights</h1>
        <p className={styles['about']}>{about}</p>
        {tools !== undefined && <div className={styles['tools']}>{tools}</div>}
      </header>
      <PageParts
        label="Insights"
        parts={PARTS.map(({ part: one, place }) => ({
          href: placeHash(place),
          text: NAMES[one],
          isHere: one === part,
          onGo: () => places.goTo(place),
        }))}
      />
      {children}
    </div>
  );
}
