import type { Id } from '../../../shared/base/id';
import { isolated } from '../../../shared/base/isolated';
import type { Platform } from '../../../shared/time/platform';
import { Fold } from '../../ui/fold';
import { Segmented } from '../../ui/segmented';
import type { ScoreDraft, Seen } from './score-draft';
import styles from './scores.module.css';

type SeesFieldsProps = {
  readonly sees: ReadonlyMap<Id, Seen>;
  readonly platforms: readonly Platform[];
  readonly onChange: (fields: Pick<ScoreDraft, 'sees'>) => void;
};

const ANSWERS: readonly { readonly value: Seen; readonly text: string }[] = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
  { value: 'unknown', text: 'Not known' },
];

/** Which platforms the score takes notice of: closed as long as nothing is known of any. */
export function SeesFields({ sees, platforms, onChange }: SeesFieldsProps) {
  return (
    <Fold
      title={
        <span>
          Sees this platform: <span className={styles['about']}>{seenWords(sees, platforms)}</span>
        </span>
      }
    >
      <div className={styles['folded']}>
        <p className={styles['about']}>
          Whether the score can change by what happens there. A comparison with an activity that it cannot see says
          nothing.
        </p>
        <div className={styles['sees']}>
          {platforms.map(({ id, name }) => (
            <Segmented
              key={id}
              label={name}
              value={sees.get(id) ?? 'unknown'}
              options={ANSWERS}
              onChange={(seen) => onChange({ sees: new Map([...sees, [id, seen]]) })}
            />
          ))}
        </div>
      </div>
    </Fold>
  );
}

/** `X, LinkedIn; not the blog`: what is known, for the closed fold. */
function seenWords(sees: ReadonlyMap<Id, Seen>, platforms: readonly Platform[]): string {
  const named = (seen: Seen) =>
    platforms
      .filter(({ id }) => (sees.get(id) ?? 'unknown') === seen)
      .map(({ name }) => isolated(name))
      .join(', ');
  const words = [named('yes'), named('no') === '' ? '' : `not ${named('no')}`].filter((text) => text !== '');
  return words.length === 0 ? 'not known' : words.join('; ');
}
