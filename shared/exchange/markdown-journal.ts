import { monthOf, weekdayOf } from '../base/day';
import { inOrder } from '../base/in-order';
import { checklistOn, type ChecklistItem } from '../checklist/checklist';
import type { DayState } from '../checklist/day-state';
import { unitOf } from '../checklist/target';
import type { Catalog, Documents } from '../ledger/documents';
import { weekdayName } from '../schedule/describe-schedule';
import type { Event } from '../scores/event';
import { seriesOf } from '../scores/reading';
import { spentOn } from '../time/spent';
import type { ExportFile, ExportOptions } from './export-file';
import { groupedBy } from './grouped-by';
import { journalDays, type JournalDay } from './journal-days';
import { markdownProse, markdownWords } from './markdown-text';
import { withoutJournalText } from './without-journal-text';

/** How many days stand in one file. */
export type MarkdownOptions = ExportOptions & { readonly each: 'month' | 'day' };

/** The journal for reading elsewhere: of each day what was done and seen, and what was written. */
export function exportMarkdown(documents: Documents, options: MarkdownOptions): readonly ExportFile[] {
  const { catalog, months } = options.withoutJournalText ? withoutJournalText(documents) : documents;
  const days = journalDays({ catalog, months })
    .map((day) => ({ ...day, sections: sectionsOf(catalog, day) }))
    .filter(({ sections }) => sections.length > 0);
  const files = groupedBy(days, ({ day }) => (options.each === 'day' ? day : monthOf(day)));
  return [...files].map(([name, ofFile]) => ({
    name: `journal-${name}.md`,
    mediaType: 'text/markdown',
    text: `${[`# ${name}`, ...ofFile.map(dayText)].join('\n\n')}\n`,
  }));
}

type Section = { readonly title: string; readonly text: string };

function dayText({ day, sections }: JournalDay & { readonly sections: readonly Section[] }): string {
  const title = `## ${weekdayName(weekdayOf(day))}, ${day}`;
  return [title, ...sections.map((section) => `### ${section.title}\n\n${section.text}`)].join('\n\n');
}

/** Empty parts are left out; with them a day of which nothing is left to say. */
function sectionsOf(catalog: Catalog, day: JournalDay): readonly Section[] {
  const facts = [
    ...day.events.map(eventFact),
    ...checkFacts(catalog, day),
    ...timeFacts(catalog, day),
    ...readingFacts(catalog, day),
  ];
  return [
    { title: 'Facts', text: facts.map((fact) => `- ${fact}`).join('\n') },
    { title: 'What happened', text: markdownProse(day.note?.whatHappened ?? '') },
    { title: 'What I think it did', text: markdownProse(day.note?.whatIThinkItDid ?? '') },
    { title: 'Decision of the week', text: markdownProse(day.review?.decision ?? '') },
  ].filter(({ text }) => text !== '');
}

/** It stands on its first day. */
function eventFact({ title, kind, from, to }: Event): string {
  const words = [kind === 'other' ? [] : kind.replaceAll('-', ' '), to === from ? [] : `until ${to}`].flat();
  const more = words.length === 0 ? '' : ` (${words.join(', ')})`;
  return `Event: ${markdownWords(title)}${more}`;
}

const STATES: readonly (readonly [DayState, string])[] = [
  ['done', 'Done'],
  ['partly-done', 'Partly done'],
  ['not-done', 'Not done'],
  ['skipped', 'Skipped'],
];

function checkFacts(catalog: Catalog, { day, checks }: JournalDay): readonly string[] {
  const items = checklistOn(catalog, checks, day).filter(({ check }) => check !== null);
  return STATES.flatMap(([state, word]) => {
    const words = items.filter((item) => item.state === state).map(itemWords);
    return words.length === 0 ? [] : [`${word}: ${words.join('; ')}`];
  });
}

function itemWords({ activity, check, plan }: ChecklistItem): string {
  const title = markdownWords(activity.title);
  if (check?.entry.kind === 'skipped') {
    return check.entry.reason === null ? title : `${title} (${markdownWords(check.entry.reason)})`;
  }
  if (check === null || plan.target.kind === 'tick') return title;
  return `${title} (${[String(check.entry.amount), markdownWords(unitOf(plan.target))].join(' ').trimEnd()})`;
}

function timeFacts({ platforms, budgets }: Catalog, { day, sessions }: JournalDay): readonly string[] {
  if (sessions.length === 0) return [];
  const { platforms: rows } = spentOn({ platforms, budgets, sessions }, day);
  const used = rows.filter(({ platform }) => sessions.some(({ platformId }) => platformId === platform.id));
  return [
    `Time: ${used.map(({ platform, spent }) => `${markdownWords(platform.name)} ${String(spent)} min`).join('; ')}`,
  ];
}

/** As they were seen on the day: what was restated since is not what stood before whoever wrote. */
function readingFacts({ scores }: Catalog, { day, readings }: JournalDay): readonly string[] {
  const words = inOrder(scores).flatMap(({ id, name }) => {
    const reading = seriesOf(readings, id, day).at(-1);
    if (reading === undefined) return [];
    return [`${markdownWords(name)} ${reading.isApproximate ? 'about ' : ''}${String(reading.value)}`];
  });
  return words.length === 0 ? [] : [`Scores: ${words.join('; ')}`];
}
