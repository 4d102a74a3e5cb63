import { describe, expect, it } from 'vitest';
import { createFakeServices } from '../testing/fake-services';
import { openTestStores } from '../testing/test-stores';
import { onSaveTyped } from '../ui/save-typed';
import { followLeaving } from './follow-leaving';

async function page() {
  const services = createFakeServices();
  const window = new EventTarget();
  const stop = followLeaving(window, await openTestStores(services));
  const isTold = () => services.asked().some(({ name }) => name === 'page/saved');
  const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
  return { services, window, stop, isTold, settled };
}

describe('followLeaving', () => {
  it('has what is typed saved, and tells the shell when it is', async () => {
    const { services, window, isTold, settled } = await page();
    let saved = (): void => undefined;
    onSaveTyped(window, () => new Promise((resolve) => (saved = resolve)));

    services.announce('page/asked-to-save', {});
    await settled();
    const early = isTold();
    saved();
    await settled();

    expect([early, isTold()]).toEqual([false, true]);
  });

  it('tells the shell at once when nothing is typed, and also when saving failed', async () => {
    const { services, window, isTold, settled } = await page();
    onSaveTyped(window, () => Promise.reject(new Error('no connection')));

    services.announce('page/asked-to-save', {});
    await settled();

    expect(isTold()).toBe(true);
  });

  it('hears nothing any more when it is stopped', async () => {
    const { services, stop, isTold, settled } = await page();

    stop();
    services.announce('page/asked-to-save', {});
    await settled();

    expect(isTold()).toBe(false);
  });
});
