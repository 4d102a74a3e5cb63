import type { Documents, MonthDocument } from '../ledger/documents';
import { catalogSchema, monthDocumentSchema } from '../ledger/documents';

/**
 * Everything that is wrong with a whole ledger, in words; empty for a valid one. It looks at all records, and shares
 * nothing with `findProblem`, which looks only at those that changed.
 */
export function ledgerProblems({ catalog, months }: Documents): readonly string[] {
  return [
    ...schemaProblems('catalog', catalogSchema.safeParse(catalog)),
    ...[...months].flatMap(([month, document]) => [
      ...schemaProblems(month, monthDocumentSchema.safeParse(document)),
      ...(document.month === month ? [] : [`${month} is filed as ${document.month}`]),
    ]),
    ...catalogReferenceProblems({ catalog, months }),
    ...[...months.values()].flatMap((document) => monthReferenceProblems({ catalog, months }, document)),
    ...overlapProblems([...months.values()]),
  ];
}

type Parsed = { readonly success: boolean; readonly error?: { readonly message: string } };

function schemaProblems(place: string, parsed: Parsed): readonly string[] {
  return parsed.success ? [] : [`${place}: ${parsed.error?.message ?? 'invalid'}`];
}

function catalogReferenceProblems({ catalog }: Documents): readonly string[] {
  const platforms = new Set<string>(catalog.platforms.map(({ id }) => id));
  const scores = new Set<string>(catalog.scores.map(({ id }) => id));
  const activities = catalog.activities.filter(({ platformId }) => platformId !== null && !platforms.has(platformId));
  const budgets = catalog.budgets.filter(({ id }) => id !== 'cap' && !platforms.has(id));
  const seeing = catalog.scores.filter(({ sees }) => sees.some(({ platformId }) => !platforms.has(platformId)));
  const events = catalog.events.filter(
    ({ breaks }) => breaks.kind === 'scores' && breaks.scoreIds.some((id) => !scores.has(id)),
  );
  const looks = catalog.looks.filter(({ scoreId }) => !scores.has(scoreId));
  return [
    ...[...activities, ...budgets, ...seeing].map(({ id }) => `${id} names a platform that is not there`),
    ...[...events, ...looks].map(({ id }) => `${id} names a score that is not there`),
  ];
}

function monthReferenceProblems({ catalog }: Documents, month: MonthDocument): readonly string[] {
  const platforms = new Set(catalog.platforms.map(({ id }) => id));
  const activities = new Set(catalog.activities.map(({ id }) => id));
  const scores = new Set(catalog.scores.map(({ id }) => id));
  return [
    ...month.checks.filter(({ activityId }) => !activities.has(activityId)),
    ...month.sessions.filter(({ platformId }) => !platforms.has(platformId)),
    ...month.readings.filter(({ scoreId }) => !scores.has(scoreId)),
  ].map(({ id }) => `${id} names something that is not there`);
}

/** Every session against the next one by the clock: in a valid ledger none begins before the one before it ended. */
function overlapProblems(months: readonly MonthDocument[]): readonly string[] {
  const spans = months
    .flatMap(({ sessions }) => sessions)
    .flatMap(({ id, span }) => (span.kind === 'from-to' ? [{ id, start: span.startAt, end: span.endAt }] : []))
    .sort((one, other) => (one.start === other.start ? 0 : one.start < other.start ? -1 : 1));
  return spans.flatMap((span, index) => {
    const next = spans[index + 1];
    return next !== undefined && next.start < span.end ? [`${span.id} and ${next.id} overlap`] : [];
  });
}
