import type { Failure } from '../../shared/base/failure';
import { succeed, type Outcome } from '../../shared/base/outcome';
import { FORMAT_VERSION, formatOf, headAsWritten, readStored } from '../../shared/ledger/stored-document';
import { kindOfName } from './document-kinds';
import { documentNames } from './folder-copies';
import { CATALOG_FILE, monthOfName } from './ledger-names';
import type { Files, Storage } from './ports';

export type DamagedDocument = { readonly name: string; readonly problem: string };

export type Examined = {
  readonly count: number;
  readonly damaged: readonly DamagedDocument[];
  /** The first document that a newer Rapport wrote, as the reason for writing nothing; null when there is none. */
  readonly newer: Failure | null;
};

/**
 * Looks at every document once. A file that is to the byte what Rapport wrote is good without being parsed, or even made
 * a text, which makes this cheap enough for every start; only the others are read as a whole. What is `waiting` to be written is not looked
 * at: it does not matter what its file holds.
 */
export function examineLedger(storage: Storage, waiting: readonly string[] = []): Outcome<Examined> {
  const names = documentNames(storage.files);
  if (!names.ok) return names;
  const lost = lostNames(storage.files, names.value);
  if (!lost.ok) return lost;
  const isToBeSeen = (name: string) => !waiting.includes(name);
  const missing = lost.value.filter(isToBeSeen).map((name) => ({ name, problem: 'It is missing.' }));
  const findings = lookAt(storage, names.value.filter(isToBeSeen));
  if (!findings.ok) return findings;
  const damaged = findings.value.flatMap((one) =>
    one.code === 'document-damaged' ? [{ name: one.document, problem: one.problem }] : [],
  );
  const newer = findings.value.find(({ code }) => code === 'document-newer') ?? null;
  return succeed({ count: names.value.length, damaged: [...missing, ...damaged], newer });
}

type Finding = Extract<Failure, { code: 'document-newer' | 'document-damaged' }>;

function lookAt(storage: Storage, names: readonly string[]): Outcome<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const name of names) {
    const isGood = storage.files.look(name, (bytes) => isWhole(storage, name, bytes));
    if (!isGood.ok) return isGood;
    if (isGood.value === true) continue;
    const text = storage.files.read(name);
    if (!text.ok) return text;
    const found = judge(storage, name, text.value ?? '');
    if (found !== null) findings.push(found);
  }
  return succeed(findings);
}

/** Whether it is to the byte what Rapport wrote, and under its own name: a whole file can be copied over another one. */
function isWhole({ checksum }: Storage, name: string, bytes: Uint8Array): boolean {
  const head = headAsWritten(bytes, checksum);
  if (head === null) return false;
  const format = formatOf(head);
  const isOfToday = format !== null && format <= FORMAT_VERSION;
  const month = monthOfName(name);
  const isOfKind = head.includes(`\n"kind": "${kindOfName(name).kind}"`);
  return isOfToday && isOfKind && (month === null || head.includes(`\n"month": "${month}"`));
}

function judge({ checksum }: Storage, name: string, text: string): Finding | null {
  const read = readStored(kindOfName(name), text, { name, checksum });
  if (!read.ok) return read.failure as Finding;
  const { formatVersion, badRecords, content } = read.value;
  if (formatVersion > FORMAT_VERSION && read.value.isAsWritten)
    return { code: 'document-newer', document: name, version: formatVersion };
  const month = monthOfName(name);
  if (month !== null && (content as { month: string }).month !== month)
    return { code: 'document-damaged', document: name, problem: 'It holds another month.' };
  // One bad record is set aside when the month is read; where most are bad, the file is.
  const isMostlyBad = badRecords.length > 1 && badRecords.length > recordCount(content);
  return isMostlyBad
    ? { code: 'document-damaged', document: name, problem: 'Most of its records cannot be read.' }
    : null;
}

export function recordCount(content: unknown): number {
  return Object.values(content as object).reduce<number>(
    (sum, field) => sum + (Array.isArray(field) ? field.length : 0),
    0,
  );
}

/** Documents that are not there although the state before their last save is; and a catalog without which months mean nothing. */
function lostNames(files: Files, present: readonly string[]): Outcome<readonly string[]> {
  const kept = documentNames(files, '.bak');
  if (!kept.ok) return kept;
  const needed = present.some((name) => name !== CATALOG_FILE) ? [CATALOG_FILE, ...kept.value] : kept.value;
  return succeed([...new Set(needed)].filter((name) => !present.includes(name)));
}
