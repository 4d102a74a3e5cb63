import { useState } from 'react';
import { day } from '../../shared/base/day';
import { DayWritingProvider } from '../ui/day-writing';
import { Segmented } from '../ui/segmented';
import { useLook } from '../ui/use-look';
import { ButtonSpecimens } from './button-specimens';
import { ChoiceSpecimens } from './choice-specimens';
import { FieldSpecimens } from './field-specimens';
import { FigureSpecimens } from './figure-specimens';
import { choicesQuery, DENSITIES, readChoices, THEMES, WIDTHS, WRITINGS, type GalleryChoices } from './gallery-choices';
import styles from './gallery.module.css';
import { ListSpecimens } from './list-specimens';
import { OverlaySpecimens } from './overlay-specimens';
import { PartSpecimens } from './part-specimens';
import { TextSpecimens } from './text-specimens';
import { wordsOf, type Words } from './words';
import { YearSpecimens } from './year-specimens';

/** Every primitive in every state. For whoever works on them; no part of the app. */
export function GalleryPage() {
  const [choices, setChoices] = useState(() => readChoices(window.location.search));
  const { theme, density, writing, width } = choices;
  useLook({ theme, density });

  function choose(changed: Partial<GalleryChoices>): void {
    const next = { ...choices, ...changed };
    window.history.replaceState(null, '', choicesQuery(next));
    setChoices(next);
  }

  // Media queries look at the window, so a narrow page can only be seen in a window of its own.
  const isFramed = window !== window.parent;
  return (
    <main className={styles['page']}>
      {!isFramed && (
        <header className={styles['head']}>
          <h1>The parts of the pages</h1>
          <Choices choices={choices} onChoose={choose} />
        </header>
      )}
      {isFramed || width === 'window' ? (
        <AllSpecimens words={wordsOf(writing)} />
      ) : (
        <iframe
          key={choicesQuery(choices)}
          title={`The parts, ${width} wide`}
          src={choicesQuery(choices)}
          className={styles['frame']}
          style={{ width: `${width}px` }}
        />
      )}
    </main>
  );
}

type ChoicesProps = {
  readonly choices: GalleryChoices;
  readonly onChoose: (changed: Partial<GalleryChoices>) => void;
};

function Choices({ choices, onChoose }: ChoicesProps) {
  return (
    <div className={styles['choices']}>
      <Segmented
        label="Theme"
        value={choices.theme}
        options={THEMES.map((value) => ({ value, text: value }))}
        onChange={(theme) => {
          onChoose({ theme });
        }}
      />
      <Segmented
        label="Density"
        value={choices.density}
        options={DENSITIES.map((value) => ({ value, text: value }))}
        onChange={(density) => {
          onChoose({ density });
        }}
      />
      <Segmented
        label="Writing"
        value={choices.writing}
        options={WRITINGS.map((value) => ({ value, text: value }))}
        onChange={(writing) => {
          onChoose({ writing });
        }}
      />
      <Segmented
        label="Width"
        value={choices.width}
        options={WIDTHS.map((value) => ({ value, text: value }))}
        onChange={(width) => {
          onChoose({ width });
        }}
      />
    </div>
  );
}

const TODAY = day('2026-11-23');

function AllSpecimens({ words }: { readonly words: Words }) {
  return (
    <DayWritingProvider locale="en-GB" weekStart={1} today={TODAY}>
      <ButtonSpecimens words={words} />
      <FieldSpecimens words={words} />
      <TextSpecimens words={words} />
      <ChoiceSpecimens words={words} />
      <OverlaySpecimens words={words} />
      <ListSpecimens words={words} />
      <PartSpecimens words={words} />
      <FigureSpecimens words={words} />
      <YearSpecimens />
    </DayWritingProvider>
  );
}
