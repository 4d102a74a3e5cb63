import { tidyLine } from '../../../shared/base/text';

/** As the schemas of platforms and scores have it. */
export const LONGEST_NAME = 60;
export const NAME_PROBLEM = 'Give it a name of at most 60 characters.';

/** The name that was typed, or null when it is empty or too long. */
export function parseName(typed: string): string | null {
  const name = tidyLine(typed);
  return name === '' || name.length > LONGEST_NAME ? null : name;
}
