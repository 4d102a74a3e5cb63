import type { Day } from '../../../../shared/base/day';
import type { Id } from '../../../../shared/base/id';
import type { Documents } from '../../../../shared/ledger/documents';
import { TODAY } from '../../../testing/builders';
import { createFakeServices } from '../../../testing/fake-services';
import { renderPart } from '../../../testing/render-page';
import { openTestStores } from '../../../testing/test-stores';
import { ActivityPanel } from '../activity-panel';

type Opened = { readonly activityId?: Id | null; readonly day?: Day };

/** The panel over a ledger; it is gone once it closes. */
export async function openPanel(own: Documents, { activityId = null, day = TODAY }: Opened = {}) {
  const services = createFakeServices({ own });
  const stores = await openTestStores(services);
  const page = renderPart(null, stores);
  const close = () => {
    page.show(null);
  };
  page.show(<ActivityPanel activityId={activityId} day={day} onClose={close} />);
  return { services, user: page.user };
}
