import type { ReactNode } from 'react';
import type { EventEditor } from '../../lib/event-editor';
import type { InsightsPart, Place } from '../../lib/place';
import { useFormat, useStores, useToday } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { InsightsFrame } from './insights-frame';
import { countWords } from './insights-words';
import { NoScores } from './no-scores';
import { aboutScore } from './score-about';
import { ScorePart } from './score-part';
import { ScorePicker } from './score-picker';
import { SharePart } from './share-part';
import { TimePart } from './time-part';
import { useChosenScore, type ChosenScore } from './use-chosen-score';
import { YearPart } from './year-part';

type InsightsPageProps = {
  readonly place: Extract<Place, { readonly page: 'insights' }>;
  /** Opens an event to add; without it a suggested break can only be refused. */
  readonly eventEditor?: EventEditor;
};

/** What the record says about the scores, about time and adherence, about shares, and about a year. */
export function InsightsPage({ place, eventEditor }: InsightsPageProps) {
  const today = useToday();
  const format = useFormat();
  const chosen = useChosenScore(place);
  const { score, read } = chosen;
  if (place.part !== 'score') {
    return (
      <InsightsFrame part={place.part} about={ABOUT[place.part]}>
        {PARTS[place.part]}
      </InsightsFrame>
    );
  }
  return (
    <InsightsFrame
      part="score"
      about={score === null ? ABOUT_SCORES : aboutScore(score, read.value, { today, format })}
      tools={<ScoreTools chosen={chosen} />}
    >
      {score === null && <NoScores hidden={chosen.choices.hidden.length} />}
      {score !== null && <ScorePart key={score.id} score={score} read={read} {...(eventEditor && { eventEditor })} />}
    </InsightsFrame>
  );
}

const ABOUT_SCORES = 'How a score went, and what goes with it';

const ABOUT: Readonly<Record<InsightsPart, string>> = {
  time: 'What was spent and what was kept up, month by month',
  share: 'Two months side by side',
  year: 'A cell for each day',
};

const PARTS: Readonly<Record<InsightsPart, ReactNode>> = {
  time: <TimePart />,
  share: <SharePart />,
  year: <YearPart />,
};

function ScoreTools({ chosen }: { readonly chosen: ChosenScore }) {
  const stores = useStores();
  const format = useFormat();
  const { choices, score, areHiddenShown, setHiddenShown } = chosen;
  const count = choices.hidden.length;
  return (
    <>
      {count > 0 && (
        <Button
          look="quiet"
          aria-expanded={areHiddenShown}
          onClick={() => {
            setHiddenShown(!areHiddenShown);
          }}
        >
          {areHiddenShown ? 'Do not list hidden scores' : `List ${countWords(count, 'hidden score', format)}`}
        </Button>
      )}
      <ScorePicker
        choices={choices}
        areHiddenShown={areHiddenShown}
        chosen={score?.id ?? null}
        onChoose={({ id }) => {
          stores.place.goTo({ page: 'insights', part: 'score', scoreId: id });
        }}
      />
    </>
  );
}
