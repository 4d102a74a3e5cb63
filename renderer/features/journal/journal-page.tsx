import type { Day } from '../../../shared/base/day';

type JournalPageProps = { readonly part: 'days' | 'week'; readonly day: Day | null };

export function JournalPage(_: JournalPageProps) {
  return <h1>Journal</h1>;
}
