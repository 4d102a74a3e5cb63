import { tidyLine } from '../base/text';

const NOTHING = new Set(['', '-', '–', '—', 'n/a', 'na', '#n/a']);
const DONE = new Set('done yes y x ✓ ✔ ✔️ ☑ ✅ true ja oui sí si erledigt fait hecho complete completed'.split(' '));
const NOT_DONE = new Set([
  'not done',
  'not',
  'no',
  'n',
  'false',
  '✗',
  '✘',
  '☐',
  '❌',
  'nein',
  'non',
  'missed',
  'nicht erledigt',
]);
const PARTLY = new Set(['partly', 'partly done', 'partially', 'partial', 'half', 'teilweise', 'en partie']);
const SKIPPED = /^(?:skip(?:ped)?|übersprungen|ausgelassen)(?:\s*[:–—-]\s*|\s*\(\s*|$)/i;
const ABOUT = /^(?:~|≈|∼|(?:about|around|approx(?:imately|\.)?|ca\.?|circa|etwa|rund|ungefähr|environ)(?=[\s\d.]))\s*/i;
const LONGEST_WORD = 20;

/** Whether the cell says that nothing was entered, which is not an error and not a zero. */
export function isNothing(cell: string): boolean {
  return cell.length < LONGEST_WORD && NOTHING.has(cell.trim().toLowerCase());
}

/** What a cell says of an activity in words. The reason is null when none was given. */
export type CellState =
  { readonly kind: 'done' | 'not-done' | 'partly-done' } | { readonly kind: 'skipped'; readonly reason: string | null };

/** Null when it is none of the words. */
export function parseCellState(cell: string): CellState | null {
  const skipped = SKIPPED.exec(cell.trimStart());
  if (skipped !== null) return { kind: 'skipped', reason: reasonIn(cell.trimStart(), skipped[0]) };
  if (cell.length > LONGEST_WORD) return null;
  const word = tidyLine(cell).toLowerCase().replaceAll('_', ' ');
  if (DONE.has(word)) return { kind: 'done' };
  if (NOT_DONE.has(word)) return { kind: 'not-done' };
  return PARTLY.has(word) ? { kind: 'partly-done' } : null;
}

/** Splits "about 20", "~20" and "ca. 20" into the number and that it is approximate. */
export function parseAbout(cell: string): { readonly text: string; readonly isApproximate: boolean } {
  const text = cell.trim();
  const about = ABOUT.exec(text);
  return about === null ? { text, isApproximate: false } : { text: text.slice(about[0].length), isApproximate: true };
}

/** Whether a column that marks approximate readings has its mark; null when it is no such mark. */
export function parseMark(cell: string): boolean | null {
  if (isNothing(cell) || cell.trim() === '0') return false;
  if (cell.trim() === '1' || (cell.length < LONGEST_WORD && parseAbout(`${cell.trim()} 1`).isApproximate)) return true;
  const state = parseCellState(cell);
  if (state?.kind === 'done') return true;
  return state?.kind === 'not-done' ? false : null;
}

function reasonIn(text: string, start: string): string | null {
  const rest = text.slice(start.length).trim();
  const reason = start.includes('(') ? rest.replace(/\)$/, '') : rest;
  return reason === '' ? null : tidyLine(reason);
}
