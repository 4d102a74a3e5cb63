import { cleanup, configure, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { onTestFinished } from 'vitest';
import { PageDayWriting } from '../app/page-day-writing';
import { PageLock } from '../app/page-lock';
import type { Stores } from '../stores/create-stores';
import { PageContextProvider } from '../stores/stores-context';
import { createFakeServices } from './fake-services';
import { createTestStores } from './test-stores';

// Only there to end a test that hangs: a busy machine is not a failure.
configure({ asyncUtilTimeout: 30_000 });

export type Rendered = {
  readonly user: UserEvent;
  readonly show: (part: ReactNode) => void;
  readonly leave: () => void;
};

/** Draws a page or a part of one, written for somebody in Britain; it is gone when the test is over. */
export function renderPart(part: ReactNode, stores: Stores = createTestStores(createFakeServices())): Rendered {
  const user = userEvent.setup();
  const within = (children: ReactNode) => (
    <PageContextProvider stores={stores}>
      <PageDayWriting>
        <PageLock>{children}</PageLock>
      </PageDayWriting>
    </PageContextProvider>
  );
  const { rerender, unmount } = render(within(part));
  onTestFinished(() => {
    cleanup();
    stores.dispose();
  });
  return {
    user,
    show: (next) => {
      rerender(within(next));
    },
    leave: unmount,
  };
}
