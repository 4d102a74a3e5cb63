import { screen } from '@testing-library/react';
import { onTestFinished, vi } from 'vitest';
import type { Documents } from '../../../../shared/ledger/documents';
import type { EventStart } from '../../../lib/event-editor';
import { placeOfHash } from '../../../lib/place';
import { usePlace } from '../../../stores/stores-context';
import type { Stores } from '../../../stores/create-stores';
import { createFakeAddress } from '../../../testing/fake-address';
import { createFakeServices, type FakeServices, type FakeServicesStart } from '../../../testing/fake-services';
import { renderPart, type Rendered } from '../../../testing/render-page';
import { openTestStores } from '../../../testing/test-stores';
import { JournalPage } from '../journal-page';

export type OpenJournal = Rendered & {
  readonly services: FakeServices;
  readonly stores: Stores;
  /** What the editor of events was opened with. */
  readonly events: readonly EventStart[];
};

/** The journal at the place in the address, with a window that is tall enough for some rows. */
export async function openJournal(
  own: Documents,
  hash = '#/journal',
  start: FakeServicesStart = {},
): Promise<OpenJournal> {
  giveRowsAHeight();
  const services = createFakeServices({ own, ...start });
  const stores = await openTestStores(services, createFakeAddress(hash));
  const events: EventStart[] = [];
  const page = renderPart(<Journal onEvent={(opened) => events.push(opened)} />, stores);
  if (placeOfHash(hash).page === 'journal') await screen.findByRole('heading', { level: 1, name: 'Journal' });
  return { services, stores, events, ...page };
}

function Journal({ onEvent }: { readonly onEvent: (start: EventStart) => void }) {
  const place = usePlace();
  if (place.page !== 'journal') return <p>Elsewhere: {place.page}</p>;
  return (
    <JournalPage
      part={place.part}
      day={place.day}
      eventEditor={({ start }) => {
        onEvent(start);
        return null;
      }}
    />
  );
}

const ROW = 200;

/** Nothing is laid out here: each row is as tall as the next, and stands where the page was scrolled to. */
function giveRowsAHeight(): void {
  const height = vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(ROW);
  const scroll = vi.spyOn(window, 'scrollTo').mockReturnValue();
  onTestFinished(() => {
    height.mockRestore();
    scroll.mockRestore();
  });
}

export function dayNames(): readonly (string | null)[] {
  return screen.getAllByRole('article').map((day) => day.getAttribute('data-day'));
}
