import type { Place } from '../../lib/place';

type InsightsPageProps = { readonly place: Extract<Place, { readonly page: 'insights' }> };

export function InsightsPage(_: InsightsPageProps) {
  return <h1>Insights</h1>;
}
