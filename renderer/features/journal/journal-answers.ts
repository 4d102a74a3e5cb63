import type { JournalRequests } from '../../stores/insights-requests';

type Answer<Name extends keyof JournalRequests> = Extract<
  Awaited<ReturnType<JournalRequests[Name]>>,
  { readonly ok: true }
>['value'];

export type YearRead = Answer<'readYear'>;
/** A day of which something was entered. */
export type YearDay = YearRead['days'][number];

export type JournalQuestion = Parameters<JournalRequests['search']>[0];
export type JournalFound = Answer<'search'>;
export type TagPick = NonNullable<JournalQuestion['tag']>;
