import { describe, expect, it } from 'vitest';
import { month } from '../../shared/testing/builders';
import { createFakeServices, type FakeServicesStart } from '../testing/fake-services';
import { createTestStores } from '../testing/test-stores';
import { whenDrawn } from './when-drawn';

function startPage(start: FakeServicesStart = {}) {
  const stores = createTestStores(createFakeServices(start));
  const frames: (() => void)[] = [];
  const tasks: { readonly after: number; readonly task: () => void }[] = [];
  const page = {
    requestAnimationFrame: (frame: () => void) => frames.push(frame),
    setTimeout: (task: () => void, after: number) => tasks.push({ after, task }),
  };
  let isDrawn = false;
  void whenDrawn(page as never, stores).then(() => (isDrawn = true));
  const run = async (after: number): Promise<void> => {
    for (const one of tasks) if (one.after === after) one.task();
    await Promise.resolve();
  };
  return { stores, frames, run, isDrawn: () => isDrawn };
}

describe('whenDrawn', () => {
  it('is the task after the frame after the ledger was opened', async () => {
    const { stores, frames, run, isDrawn } = startPage();
    await stores.app.greet();
    const early = frames.length;

    await stores.ledger.need([month('2026-11')]);
    await run(0);
    const beforeFrame = isDrawn();
    for (const frame of frames) frame();
    await run(0);

    expect([early, beforeFrame, isDrawn()]).toEqual([0, false, true]);
  });

  it('waits for no frame of a hidden page', async () => {
    const { stores, run, isDrawn } = startPage();
    await stores.ledger.need([month('2026-11')]);

    await run(500);

    expect(isDrawn()).toBe(true);
  });

  it('does not wait for a ledger that does not open', async () => {
    const { stores, frames } = startPage({
      problem: { code: 'document-newer', document: 'catalog.json', version: 9 },
    });

    await stores.app.greet();

    expect(frames).toHaveLength(1);
  });
});
