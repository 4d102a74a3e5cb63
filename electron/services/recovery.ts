import type { Day } from '../../shared/base/day';
import { instantOfMilliseconds, type Instant } from '../../shared/base/instant';
import { fail, succeed, type Outcome } from '../../shared/base/outcome';
import { parseJson } from '../../shared/base/parse-json';
import type { Damage, Recovery } from '../../shared/bridge/safekeeping-contract';
import { readStored, type ReadDocument } from '../../shared/ledger/stored-document';
import { EMPTY_CATALOG } from '../../shared/ledger/documents';
import { legibleContent } from '../../shared/ledger/legible-content';
import { kindOfName, unwrittenText } from './document-kinds';
import { recordCount, type DamagedDocument } from './examine-ledger';
import { documentNames } from './folder-copies';
import { monthOfName } from './ledger-names';
import type { LedgerStore } from './ledger-store';
import type { Storage } from './ports';

/** What can take the place of a damaged document: its text to be, and what to say of it. */
type Copy = Damage['candidates'][number] & { readonly text: string };

/** A document of a backup, as it stood in its file. */
export type BackedUpDocument = { readonly key: string; readonly madeAt: Instant; readonly text: string };

export type RecoveryService = {
  readonly read: () => Outcome<Recovery>;
  /** Puts the chosen copies in place; one for which null was chosen starts anew, empty. */
  readonly choose: (
    choices: readonly { readonly document: string; readonly candidate: string | null }[],
  ) => Outcome<null>;
};

type Parts = {
  readonly storage: Storage;
  readonly store: LedgerStore;
  readonly damaged: readonly DamagedDocument[];
  /** The document in the good backups that hold it, the newest backup first. */
  readonly inBackups: (document: string) => readonly BackedUpDocument[];
  /** What Rapport held of a document that was changed by something else while it was open. */
  readonly held: ReadonlyMap<string, string>;
};

export function createRecovery({ storage, store, damaged, inBackups, held }: Parts): RecoveryService {
  const { files, checksum } = storage;

  function readText(document: string, text: string): ReadDocument<unknown> | null {
    const read = readStored(kindOfName(document), text, { name: document, checksum });
    if (!read.ok || read.value.badRecords.length > 0) return null;
    return monthOfName(document) === monthOfContent(read.value.content) ? read.value : null;
  }

  function copyOf(document: string, of: Omit<Copy, 'records' | 'lastDay'>): readonly Copy[] {
    const read = readText(document, of.text);
    return read === null ? [] : [{ ...of, records: recordCount(read.content), lastDay: lastDayOf(read.content) }];
  }

  function copiesOf(document: string): readonly Copy[] {
    const [present, previous] = [files.read(document), files.read(`${document}.bak`)];
    const stamp = files.stampOf(`${document}.bak`);
    const from = stamp.ok && stamp.value !== null ? instantOfMilliseconds(stamp.value.changedAt) : null;
    const heldText = held.get(document);
    const earlier = [
      ...(previous.ok && previous.value !== null
        ? copyOf(document, { key: 'previous', source: 'previous', from, text: previous.value })
        : []),
      ...inBackups(document).flatMap(({ key, madeAt, text }) =>
        copyOf(document, { key: `backup ${key}`, source: 'backup', from: madeAt, text }),
      ),
    ];
    return [
      ...(heldText === undefined ? [] : copyOf(document, { key: 'held', source: 'held', from: null, text: heldText })),
      ...(present.ok && present.value !== null
        ? copyOf(document, { key: 'present', source: 'present', from: null, text: present.value })
        : []),
      // A backup made after the state before the last save was written is not older than that state.
      ...earlier.toSorted((one, other) => ((one.from ?? '') > (other.from ?? '') ? -1 : 1)),
      ...legibleCopy(document),
    ];
  }

  /** What can still be made out in the damaged file itself. */
  function legibleCopy(document: string): readonly Copy[] {
    const text = files.read(document);
    if (!text.ok || text.value === null) return [];
    const content = legibleContent(kindOfName(document), text.value, monthOfName(document));
    if (content === null || recordCount(content) === 0) return [];
    const whole = unwrittenText(document, content, checksum);
    return copyOf(document, { key: 'legible', source: 'legible', from: null, text: whole });
  }

  function damageOf({ name, problem }: DamagedDocument): Outcome<Damage> {
    const kept = store.setAside.keepFile(name);
    if (!kept.ok) return kept;
    const candidates = copiesOf(name).map(({ text: _, ...candidate }) => candidate);
    return succeed({ document: name, problem, setAsideAs: kept.value, candidates });
  }

  function textFor(document: string, key: string | null): Outcome<string | null> {
    // Without a catalog the months would count as damage again.
    if (key === null)
      return succeed(monthOfName(document) === null ? unwrittenText(document, EMPTY_CATALOG, checksum) : null);
    const copy = copiesOf(document).find((one) => one.key === key);
    return copy === undefined ? fail({ code: 'not-found', kind: 'copy' }) : succeed(copy.text);
  }

  return {
    read: () => {
      const found: Damage[] = [];
      for (const document of damaged) {
        const damage = damageOf(document);
        if (!damage.ok) return damage;
        found.push(damage.value);
      }
      const readable = readableParts(storage, new Set(damaged.map(({ name }) => name)));
      return readable.ok ? succeed({ damaged: found, readable: readable.value }) : readable;
    },
    choose: (choices) => {
      const texts: { name: string; text: string | null }[] = [];
      for (const { name } of damaged) {
        const choice = choices.find(({ document }) => document === name);
        if (choice === undefined) return fail({ code: 'invalid', problem: `Nothing was chosen for ${name}.` });
        const text = textFor(name, choice.candidate);
        if (!text.ok) return text;
        texts.push({ name, text: text.value });
      }
      for (const { name } of damaged) {
        const kept = store.setAside.keepFile(name);
        if (!kept.ok) return kept;
        // The state before is a copy as well, and writing takes its place.
        const previous = store.setAside.keepFile(`${name}.bak`);
        if (!previous.ok && previous.failure.code !== 'read-failed') return previous;
      }
      const committed = store.pending.commitTexts(texts);
      return committed.ok ? store.pending.finish() : committed;
    },
  };
}

/** Null for a catalog, which is of no month. */
function monthOfContent(content: unknown): unknown {
  return typeof content === 'object' && content !== null && 'month' in content ? content.month : null;
}

function lastDayOf(content: unknown): Day | null {
  return daysOf(content).at(-1) ?? null;
}

/** Of every record that has one, earliest first. */
function daysOf(content: unknown): readonly Day[] {
  const records = Object.values(content as object).flatMap((field) =>
    Array.isArray(field) ? (field as unknown[]) : [],
  );
  return records
    .flatMap((record) => (typeof record === 'object' && record !== null && 'day' in record ? [record.day as Day] : []))
    .sort();
}

/** Those documents that nothing is wrong with, without judging each record again. */
function readableParts({ files }: Storage, without: ReadonlySet<string>): Outcome<Recovery['readable']> {
  const names = documentNames(files);
  if (!names.ok) return names;
  const days: Day[] = [];
  let [documents, records] = [0, 0];
  for (const name of names.value.filter((one) => !without.has(one))) {
    const text = files.read(name);
    const content = text.ok && text.value !== null ? parseJson(text.value) : undefined;
    if (typeof content !== 'object' || content === null) continue;
    documents += 1;
    records += recordCount(content);
    const found = daysOf(content);
    days.push(...found.slice(0, 1), ...found.slice(-1));
  }
  const sorted = days.sort();
  return succeed({ documents, records, firstDay: sorted[0] ?? null, lastDay: sorted.at(-1) ?? null });
}
