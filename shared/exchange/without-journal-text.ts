import type { Documents, MonthDocument } from '../ledger/documents';

/** The ledger with its notes and the decisions of its weeks empty and the reasons of skips left out; the records themselves stay. */
export function withoutJournalText(documents: Documents): Documents {
  const months = [...documents.months].map(([name, month]) => [name, withoutText(month)] as const);
  return { ...documents, months: new Map(months) };
}

function withoutText(month: MonthDocument): MonthDocument {
  return {
    ...month,
    notes: month.notes.map((note) => ({ ...note, whatHappened: '', whatIThinkItDid: '' })),
    reviews: month.reviews.map((review) => ({ ...review, decision: '' })),
    checks: month.checks.map((check) =>
      check.entry.kind === 'skipped' ? { ...check, entry: { ...check.entry, reason: null } } : check,
    ),
  };
}
