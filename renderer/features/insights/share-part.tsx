import { useState } from 'react';
import { isolated } from '../../../shared/base/isolated';
import type { Score } from '../../../shared/scores/score';
import { SCORES } from '../../lib/place';
import { useLedger, useStores } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/field';
import styles from './insights.module.css';
import { shareSources, shareTotals, type ShareSource } from './share-choices';
import { ShareOfMonths } from './share-of-months';

const NO_TOTAL = 'none';

/** A source and a total, in two months. */
export function SharePart() {
  const scores = useLedger((state) => state.documents.catalog.scores);
  const sources = shareSources(scores);
  const [chosen, setChosen] = useState<string | null>(null);
  const source = sources.find(({ key }) => key === chosen) ?? sources[0];
  if (source === undefined) return <NoSources />;
  return (
    <div className={styles['part']}>
      <ShareQuestionForm
        key={source.key}
        source={source}
        sources={sources}
        totals={shareTotals(scores, source)}
        onChoose={setChosen}
      />
    </div>
  );
}

type ShareQuestionFormProps = {
  readonly source: ShareSource;
  readonly sources: readonly ShareSource[];
  readonly totals: readonly Score[];
  readonly onChoose: (key: string) => void;
};

function ShareQuestionForm({ source, sources, totals, onChoose }: ShareQuestionFormProps) {
  const [chosen, setChosen] = useState<string>(NO_TOTAL);
  const total = totals.find(({ id }) => id === chosen) ?? null;
  const totalOptions =
    source.partId === null
      ? [{ value: NO_TOTAL, text: 'No total' }, ...totals.map(({ id, name }) => ({ value: id, text: name }))]
      : [{ value: NO_TOTAL, text: `The whole of ${isolated(source.score.name)}` }];
  return (
    <ShareOfMonths source={source} total={total}>
      <SelectField
        label="Source"
        value={source.key}
        options={sources.map(({ key, name }) => ({ value: key, text: name }))}
        onChange={onChoose}
      />
      <SelectField label="Total" value={total?.id ?? NO_TOTAL} options={totalOptions} onChange={setChosen} />
    </ShareOfMonths>
  );
}

function NoSources() {
  const { place } = useStores();
  return (
    <div className={styles['card']}>
      <h2>Nothing to take a share of yet</h2>
      <p>
        Here an amount and its share stand side by side, for two months: visits from one platform and visits in all,
        say. A falling share beside a rising amount only means that the others grew faster. It takes a score that counts
        something, or one with parts.
      </p>
      <Button look="primary" onClick={() => place.goTo(SCORES)}>
        Scores in Settings
      </Button>
    </div>
  );
}
