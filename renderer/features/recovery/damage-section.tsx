import { useFormat, useHello } from '../../stores/stores-context';
import type { Damage } from '../../stores/safekeeping-store';
import { Choice } from '../../ui/choice';
import styles from './recovery-page.module.css';
import { candidateWords, documentWords, recordsWords, withoutWords } from './recovery-words';

/** The value of the choice that takes none of the copies. */
export const WITHOUT = '';

type DamageSectionProps = {
  readonly damage: Damage;
  readonly chosen: string;
  readonly onChoose: (candidate: string) => void;
};

/** One damaged document: what is wrong, where it was kept, and what can take its place. */
export function DamageSection({ damage, chosen, onChoose }: DamageSectionProps) {
  const format = useFormat();
  const { zone } = useHello();
  const name = documentWords(damage.document, format);
  const options = [
    ...damage.candidates.map((candidate) => ({
      value: candidate.key,
      text: candidateWords(candidate, { format, zone }),
      about: recordsWords(candidate, format),
    })),
    { value: WITHOUT, text: withoutWords(damage.document), about: 'What cannot be read stays where it is kept.' },
  ];
  return (
    <section className={styles['damage']} aria-label={name}>
      <h2>{name}</h2>
      <p>
        <code>{damage.document}</code>: {damage.problem}
      </p>
      {damage.setAsideAs !== null && (
        <p>
          It is kept as <code>damaged/{damage.setAsideAs}</code>.
        </p>
      )}
      <Choice
        label={`What takes the place of ${damage.document}`}
        value={chosen}
        options={options}
        onChange={onChoose}
      />
    </section>
  );
}
