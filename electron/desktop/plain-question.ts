/** Why there is no page, as far as a person can use it. */
export type Trouble = 'ended-again' | 'not-loaded' | 'cannot-start';

export type PlainAnswer = 'start' | 'log' | 'backups' | 'quit';

const CAUSES: Readonly<Record<Trouble, string>> = {
  'ended-again': 'The page of Rapport has ended twice within a minute.',
  'not-loaded': 'The page of Rapport could not be loaded.',
  'cannot-start': 'The page of Rapport could not be started.',
};

/** What stands in the plain window. `unopened` is a folder that the system did not open a moment ago. */
export function plainQuestion(trouble: Trouble, unopened: string | null) {
  const kept = 'Everything that was shown as saved is on disk. Of a note, at most what was typed last is missing.';
  const instead = unopened === null ? '' : `\n\nThe system did not open the folder. It is here:\n${unopened}`;
  return {
    message: CAUSES[trouble],
    detail: `${kept} The log says what happened, without a word of what you wrote.${instead}`,
    buttons: ['Start again', 'Open the log folder', 'Open the backups', 'Quit'],
    answers: ['start', 'log', 'backups', 'quit'] as readonly PlainAnswer[],
    defaultId: 0,
    cancelId: 3,
  } as const;
}

/** What is asked of somebody whose page does not answer. Waiting takes nothing away, and so does putting it away. */
export const HANGING_QUESTION = {
  message: 'Rapport does not answer.',
  detail:
    'Everything that was shown as saved is on disk. Loading the page again leaves out what was typed in the last moments; waiting often helps.',
  buttons: ['Wait', 'Load again'],
  defaultId: 0,
  cancelId: 0,
} as const;

export const LOAD_AGAIN = 1;
