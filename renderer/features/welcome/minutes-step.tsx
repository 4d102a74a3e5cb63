import { useFormat } from '../../stores/stores-context';
import { TextField } from '../../ui/field';
import { MinutesShare } from './minutes-share';
import styles from './minutes-step.module.css';
import { capOf, draftPlatforms, withMinutes } from './draft-platforms';
import type { WelcomeDraft } from './welcome-draft';
import { WelcomeStep } from './welcome-step';
import { sharedWords } from './welcome-words';

type MinutesStepProps = {
  readonly draft: WelcomeDraft;
  readonly onChange: (draft: WelcomeDraft) => void;
};

const MINUTES_PROBLEM = 'Type whole minutes up to 1440, or leave it empty.';

export function MinutesStep({ draft, onChange }: MinutesStepProps) {
  const { words } = useFormat();
  const cap = capOf(draft);
  const platforms = draftPlatforms(draft);
  return (
    <WelcomeStep number={2} title="Minutes you have" hint="What networking may take of a day.">
      <div className={styles['minutes']}>
        <TextField
          label="Minutes for the whole day"
          hint="Empty means no limit."
          problem={cap.isWrong ? words(MINUTES_PROBLEM) : null}
          inputMode="numeric"
          value={draft.capText}
          onChange={(capText) => {
            onChange({ ...draft, capText });
          }}
        />
        <fieldset className={styles['shares']}>
          <legend>Shared among the platforms</legend>
          {platforms.length === 0 ? (
            <p className={styles['words']}>Choose a platform above to give it a part of them.</p>
          ) : (
            <>
              <ul>
                {platforms.map((platform) => (
                  <li key={platform.name}>
                    <MinutesShare
                      platform={platform}
                      onChange={(text) => {
                        onChange(withMinutes(draft, platform.name, text));
                      }}
                    />
                  </li>
                ))}
              </ul>
              <p className={styles['words']}>{words(sharedWords(platforms, cap.minutes))}</p>
            </>
          )}
        </fieldset>
      </div>
    </WelcomeStep>
  );
}
