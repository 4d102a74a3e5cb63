import { NAME_LIMIT, tidyLine } from '../../../shared/base/text';

export const NAME_PROBLEM = `Give it a name of at most ${String(NAME_LIMIT)} characters.`;

/** The name that was typed, or null when it is empty or too long. */
export function parseName(typed: string): string | null {
  const name = tidyLine(typed);
  return name === '' || name.length > NAME_LIMIT ? null : name;
}
