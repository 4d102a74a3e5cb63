import { tidyLine } from '../base/text';
import type { ImportKind, SimpleRole } from './column-mapping';

const DAY = 'day date datum tag fecha jour dia día when';
/** What stands in spreadsheets beside what is imported, and what exports of other tables have. */
const IGNORE = 'id at zone source unit note notes comment comments remark remarks weekday tags user email';

type Words = Partial<Readonly<Record<SimpleRole, string>>>;

/** The words, in lower case, that say what a column is. In German, French and Spanish the plain ones only. */
const WORDS: Readonly<Record<ImportKind, Words>> = {
  readings: {
    name: 'score|name|measure|metric|what|index|kennzahl|indicator',
    'name-id': 'score id',
    value: 'value|reading|number|count|amount|result|wert|anzahl|valeur|valor',
    approximate: 'approximate|approx|about|estimated|ungefähr|environ',
  },
  checks: {
    name: 'activity|name|task|habit|title|what|item|aktivität|aufgabe|gewohnheit|activité|actividad|tarea',
    'name-id': 'activity id',
    state: 'state|status|done|completed|erledigt|fait|hecho|zustand|estado',
    value: 'amount|count|number|quantity|value|anzahl|menge|quantité|cantidad',
    reason: 'reason|why|skip reason|grund|raison|motivo',
  },
  sessions: {
    name: 'platform|name|network|site|project|where|what|plattform|netzwerk|plateforme|plataforma|red',
    'name-id': 'platform id',
    start: 'start|from|begin|began|started|start time|von|beginn|début|inicio',
    end: 'end|to|until|finish|stop|ended|end time|bis|ende|fin',
    minutes: 'minutes|min|mins|minuten|duration|time|time spent|length|dauer|zeit|durée|duración|minutos',
  },
};

/** Words that nobody uses but for this kind of table. */
const HINTS: Readonly<Record<ImportKind, string>> = {
  readings: 'score|reading|metric|measure|score id|kennzahl|approximate',
  checks: 'activity|habit|task|state|status|done|completed|erledigt|skip reason|activity id|aktivität|gewohnheit',
  sessions: 'platform|network|start|end|minutes|mins|duration|start time|end time|platform id|plattform|dauer|minuten',
};

export function isDayWord(header: string): boolean {
  return DAY.split(' ').includes(wordOf(header));
}

export function isIgnoreWord(header: string): boolean {
  return IGNORE.split(' ').includes(wordOf(header));
}

/** What the header of a column says about it; null when it says nothing. */
export function roleByWord(header: string, kind: ImportKind): SimpleRole | null {
  const word = wordOf(header);
  const found = Object.entries(WORDS[kind]).find(([, words]) => words.split('|').includes(word));
  return found === undefined ? null : (found[0] as SimpleRole);
}

/** How many headers speak for a kind of table. */
export function hintsFor(kind: ImportKind, headers: readonly string[]): number {
  const hints = HINTS[kind].split('|');
  return headers.filter((header) => hints.includes(wordOf(header))).length;
}

function wordOf(header: string): string {
  return tidyLine(header.slice(0, 40)).normalize('NFC').toLowerCase().replaceAll('_', ' ').replace(/[:?]$/, '');
}
