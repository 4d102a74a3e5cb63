import type { Command } from '../../../shared/ledger/command';
import type { Documents } from '../../../shared/ledger/documents';

/** What stands in every title, name, note, reason and unit of a secret ledger, with a tag and somebody's handle. */
const SECRET = '#Secrettag @secrethandle ';
const SECRET_VALUE = 98_765.25;
const FREE_TEXTS: readonly string[] = [
  ...['title', 'name', 'reason', 'unit', 'whatHappened', 'whatIThinkItDid', 'decision'],
];

/** The same commands, saying in every free text what must be found nowhere else. */
export function secretCommand(command: Command): Command {
  return withSecrets(command) as Command;
}

export function secretDocuments({ catalog, months }: Documents): Documents {
  const secret = [...months].map(([month, document]) => [month, withSecrets(document)] as const);
  return { catalog: withSecrets(catalog), months: new Map(secret) } as Documents;
}

/** Whether anything that only a secret ledger says stands in this text. */
export function tellsSecrets(text: string): boolean {
  return /secret(tag|handle)|98[.,_]?765|example\.org/i.test(text);
}

function withSecrets(value: unknown, field = ''): unknown {
  if (typeof value === 'string') return FREE_TEXTS.includes(field) ? SECRET + value : value;
  if (typeof value === 'number') return field === 'value' ? SECRET_VALUE : value;
  if (Array.isArray(value)) return value.map((one) => withSecrets(one, field));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withSecrets(one, name)]));
}
