import type { Id } from '../base/id';
import { inOrder } from '../base/in-order';
import type { Activity, Plan } from '../checklist/activity';
import type { Check } from '../checklist/check';
import { stateWords, targetFor } from './check-state';
import { describeTarget, unitOf } from '../checklist/target';
import type { Note } from '../journal/note';
import type { Catalog, Documents, MonthCollection, MonthRecords } from '../ledger/documents';
import { describeSchedule } from '../schedule/describe-schedule';
import type { Event } from '../scores/event';
import type { Basis, Reading } from '../scores/reading';
import type { Score } from '../scores/score';
import { minutesOf, type Session } from '../time/session';
import { writeCsv } from './csv';
import type { ExportFile, ExportOptions } from './export-file';
import { aboutWords } from '../reminders/about-words';
import { OWN_COLUMNS } from './own-columns';
import { withoutJournalText } from './without-journal-text';

type Rows = readonly (readonly string[])[];

/** One file for each kind of record. Those of checks, sessions and readings can be imported again. */
export function exportCsv(ledger: Documents, options: ExportOptions): readonly ExportFile[] {
  const documents = options.withoutJournalText ? withoutJournalText(ledger) : ledger;
  const { catalog } = documents;
  return [
    file('platforms', platformRows(catalog)),
    file('activities', activityRows(catalog)),
    file('pauses', pauseRows(catalog)),
    file('reminders', reminderRows(catalog)),
    file('scores', scoreRows(catalog)),
    file('events', eventRows(catalog)),
    file('looks', lookRows(catalog)),
    file('budgets', budgetRows(catalog)),
    file('checks', checkRows(documents)),
    file('sessions', sessionRows(documents)),
    file('readings', readingRows(documents, 'seen')),
    file('restated', readingRows(documents, 'restated')),
    file('parts', partRows(documents)),
    file('notes', noteRows(documents)),
    file('reviews', reviewRows(documents)),
  ];
}

/** Without a byte order mark at the start, Excel takes the text for something else than UTF-8. */
function file(kind: string, rows: Rows): ExportFile {
  return { name: `${kind}.csv`, mediaType: 'text/csv', text: `\ufeff${writeCsv(rows)}` };
}

function platformRows({ platforms }: Catalog): Rows {
  const rows = inOrder(platforms).map(({ name, hue, archivedOn, id }) => [name, hue, archivedOn ?? '', id]);
  return [['name', 'hue', 'archived on', 'id'], ...rows];
}

/** A row for each plan that an activity has had. */
function activityRows({ activities, platforms }: Catalog): Rows {
  const names = namesById(platforms);
  const header = ['title', 'platform', 'takes minutes', 'from', 'schedule', 'target', 'last day', 'archived on', 'id'];
  const row = (activity: Activity, { from, schedule, target }: Plan) => [
    activity.title,
    activity.platformId === null ? '' : (names.get(activity.platformId) ?? ''),
    textOf(activity.minutes),
    from,
    describeSchedule(schedule),
    describeTarget(target),
    activity.lastDay ?? '',
    activity.archivedOn ?? '',
    activity.id,
  ];
  return [header, ...inOrder(activities).flatMap((activity) => activity.plans.map((plan) => row(activity, plan)))];
}

/** An empty last day is a pause that was not ended; an empty list of platforms is a pause of everything. */
function pauseRows({ pauses, platforms }: Catalog): Rows {
  const names = namesById(platforms);
  const rows = pauses.map(({ from, to, platformIds, reason, id }) => [
    from,
    to ?? '',
    (platformIds ?? []).map((platformId) => names.get(platformId) ?? '').join('; '),
    reason ?? '',
    id,
  ]);
  return [['from', 'to', 'platforms', 'reason', 'id'], ...rows];
}

function reminderRows(catalog: Catalog): Rows {
  const rows = catalog.reminders.map(({ about, time, weekdays, isOn, id }) => [
    aboutWords(about, catalog) ?? '',
    time,
    weekdays.join(' '),
    yesNo(isOn),
    id,
  ]);
  return [['about', 'time', 'weekdays (Monday is 1)', 'on', 'id'], ...rows];
}

function scoreRows({ scores, platforms }: Catalog): Rows {
  const names = namesById(platforms);
  const namesOf = ({ sees }: Score, isSeen: boolean) =>
    sees.flatMap((one) => (one.isSeen === isSeen ? [names.get(one.platformId) ?? ''] : [])).join('; ');
  const header = [
    ...'name|kind|measures|least|most|step|higher is better|outcome|parts'.split('|'),
    ...'sees|does not see|hidden|observed only'.split('|'),
    ...'retired on|retired because|id'.split('|'),
  ];
  const rows = inOrder(scores).map((score) => [
    score.name,
    score.kind,
    score.measures,
    textOf(score.least),
    textOf(score.most),
    String(score.step),
    yesNo(score.isHigherBetter),
    yesNo(score.isOutcome),
    score.parts.map(({ name }) => name).join('; '),
    namesOf(score, true),
    namesOf(score, false),
    yesNo(score.isHidden),
    yesNo(score.isObservedOnly),
    score.retired?.on ?? '',
    score.retired?.reason ?? '',
    score.id,
  ]);
  return [header, ...rows];
}

function eventRows({ events, scores }: Catalog): Rows {
  const names = namesById(scores);
  const header = ['title', 'kind', 'from', 'to', 'breaks', 'size', 'link', 'id'];
  const breaksWords = ({ breaks }: Event) =>
    breaks.kind === 'scores' ? breaks.scoreIds.map((id) => names.get(id) ?? '').join('; ') : breaks.kind;
  const rows = events.map((event) => [
    ...[event.title, event.kind, event.from, event.to],
    ...[breaksWords(event), textOf(event.size), event.link ?? '', event.id],
  ]);
  return [header, ...rows];
}

/** A row for each first sign; one without an activity for a checkpoint at which there was none. */
function lookRows({ looks, scores, activities }: Catalog): Rows {
  const [names, titles] = [namesById(scores), new Map<string, string>(activities.map(({ id, title }) => [id, title]))];
  const header = [
    ...['score', 'changes', 'since', 'looked on', 'things compared', 'first sign', 'days later', 'effect per day'],
    ...['from', 'to', 'q', 'verdict on new data', 'new changes', 'effect on new data', 'p'],
  ];
  const rows = looks.flatMap(({ scoreId, changes, since, lookedOn, tested, claims }) => {
    const look = [names.get(scoreId) ?? '', String(changes), since, lookedOn, String(tested)];
    if (claims.length === 0) return [[...look, ...Array<string>(10).fill('')]];
    return claims.map(({ activityId, lag, effectPerDay, ciSelLow, ciSelHigh, q, outcome }) => [
      ...look,
      ...[titles.get(activityId) ?? '', String(lag), ...[effectPerDay, ciSelLow, ciSelHigh, q].map(String)],
      ...[outcome?.verdict ?? '', textOf(outcome?.n ?? null)],
      ...[textOf(outcome?.effectPerDay ?? null), textOf(outcome?.p ?? null)],
    ]);
  });
  return [header, ...rows];
}

/** A row for each version of a budget; an empty cell is a weekday without one. */
function budgetRows({ budgets, platforms }: Catalog): Rows {
  const names = namesById(platforms);
  const header = 'platform|from|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|platform id'.split('|');
  const nameOf = (id: string) => (id === 'cap' ? 'whole day' : (names.get(id) ?? ''));
  const rows = budgets.flatMap(({ id, versions }) =>
    versions.map(({ from, minutes }) => [nameOf(id), from, ...minutes.map(textOf), id]),
  );
  return [header, ...rows];
}

function checkRows(documents: Documents): Rows {
  const activities = new Map(documents.catalog.activities.map((activity) => [activity.id, activity]));
  const row = (check: Check) => checkRow(check, activities.get(check.activityId) ?? null);
  return [Object.keys(OWN_COLUMNS.checks), ...byDay(documents, 'checks').map(row)];
}

function checkRow(check: Check, activity: Activity | null): readonly string[] {
  const { day, entry, activityId, at, zone, source } = check;
  const target = activity === null ? null : targetFor(activity, day);
  const unit = target === null ? '' : unitOf(target);
  const [amount, reason] = entry.kind === 'amount' ? [String(entry.amount), null] : ['', entry.reason];
  return [
    day,
    activity?.title ?? '',
    stateWords(check, target),
    amount,
    unit,
    reason ?? '',
    activityId,
    at,
    zone,
    source,
  ];
}

function sessionRows(documents: Documents): Rows {
  const names = namesById(documents.catalog.platforms);
  const row = ({ day, platformId, span, at, zone, source, id }: Session) => {
    const [start, end] = span.kind === 'from-to' ? [span.startAt, span.endAt] : ['', ''];
    const minutes = String(Math.round(minutesOf(span) * 100) / 100);
    return [day, names.get(platformId) ?? '', start, end, minutes, platformId, at, zone, source, id];
  };
  return [Object.keys(OWN_COLUMNS.sessions), ...byDay(documents, 'sessions').map(row)];
}

/** Those restated are in a file of their own with another header, so that it is not known for one of readings as seen. */
function readingRows(documents: Documents, basis: Basis): Rows {
  const names = namesById(documents.catalog.scores);
  const row = ({ day, scoreId, value, isApproximate, at, zone, source, id }: Reading) => {
    return [day, names.get(scoreId) ?? '', String(value), yesNo(isApproximate), scoreId, at, zone, source, id];
  };
  const header = Object.keys(OWN_COLUMNS.readings).map((name) =>
    basis === 'restated' && name === 'value' ? 'restated value' : name,
  );
  const readings = byDay(documents, 'readings').filter((one) => one.basis === basis);
  return [header, ...readings.map(row)];
}

/** What readings are the sums of, a row for each part. */
function partRows(documents: Documents): Rows {
  const scores = new Map<string, Score>(documents.catalog.scores.map((score) => [score.id, score]));
  const rows = byDay(documents, 'readings').flatMap(({ day, scoreId, parts, id }) => {
    const score = scores.get(scoreId);
    const nameOf = (partId: string) => score?.parts.find((part) => part.id === partId)?.name ?? '';
    return (parts ?? []).map(({ partId, value }) => [
      ...[day, score?.name ?? '', nameOf(partId), String(value)],
      ...[scoreId, partId, id],
    ]);
  });
  return [['day', 'score', 'part', 'value', 'score id', 'part id', 'reading id'], ...rows];
}

function noteRows(documents: Documents): Rows {
  const header = ['day', 'what happened', 'what I think it did', 'at', 'zone', 'source'];
  const row = ({ day, whatHappened, whatIThinkItDid, at, zone, source }: Note) => {
    return [day, whatHappened, whatIThinkItDid, at, zone, source];
  };
  return [header, ...byDay(documents, 'notes').map(row)];
}

function reviewRows(documents: Documents): Rows {
  const rows = byDay(documents, 'reviews').map(({ day, decision, at, zone, source }) => [
    day,
    decision,
    at,
    zone,
    source,
  ]);
  return [['week from', 'decision', 'at', 'zone', 'source'], ...rows];
}

function byDay<C extends MonthCollection>({ months }: Documents, collection: C): readonly MonthRecords[C][] {
  const records = [...months.values()].flatMap((month) => month[collection] as readonly MonthRecords[C][]);
  return records.sort((one, other) => (one.day === other.day ? order(one.id, other.id) : order(one.day, other.day)));
}

function order(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

function namesById(things: readonly { readonly id: Id; readonly name: string }[]): ReadonlyMap<string, string> {
  return new Map(things.map(({ id, name }) => [id, name]));
}

function textOf(value: number | null): string {
  return value === null ? '' : String(value);
}

function yesNo(value: boolean): string {
  return value ? 'yes' : 'no';
}
