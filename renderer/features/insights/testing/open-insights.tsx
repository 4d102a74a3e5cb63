import type { Documents } from '../../../../shared/ledger/documents';
import type { EventEditor, EventStart } from '../../../lib/event-editor';
import { INSIGHTS, type Place } from '../../../lib/place';
import type { Stores } from '../../../stores/create-stores';
import { usePlace } from '../../../stores/stores-context';
import { createFakeServices, type FakeServices, type FakeServicesStart } from '../../../testing/fake-services';
import { renderPart, type Rendered } from '../../../testing/render-page';
import { openTestStores } from '../../../testing/test-stores';
import { InsightsPage } from '../insights-page';
import { createFakeInsights, type FakeAnswers, type FakeInsights } from './fake-insights';

export type OpenInsights = Rendered & {
  readonly services: FakeServices;
  readonly insights: FakeInsights;
  readonly stores: Stores;
  /** What the dialog of an event was opened with, the latest last. */
  readonly opened: readonly EventStart[];
};

export type OpenOptions = {
  readonly answers?: FakeAnswers;
  readonly place?: Place;
  readonly services?: FakeServicesStart;
  readonly prepare?: (insights: FakeInsights) => void;
};

/** The insights on a ledger, with what the services say of its history. */
export async function openInsights(own: Documents, options: OpenOptions = {}): Promise<OpenInsights> {
  const services = createFakeServices({ own, ...options.services });
  const insights = createFakeInsights(options.answers);
  options.prepare?.(insights);
  const stores = { ...(await openTestStores(services)), insights: insights.requests };
  stores.place.goTo(options.place ?? INSIGHTS);
  const opened: EventStart[] = [];
  const editor: EventEditor = ({ start }) => {
    opened.push(start);
    return <p>The dialog of an event is open</p>;
  };
  return { services, insights, stores, opened, ...renderPart(<AtPlace editor={editor} />, stores) };
}

function AtPlace({ editor }: { readonly editor: EventEditor }) {
  const place = usePlace();
  return place.page === 'insights' ? <InsightsPage place={place} eventEditor={editor} /> : <p>Another page</p>;
}
