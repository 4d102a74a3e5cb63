// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { id } from '../../shared/testing/builders';
import { addActivity, ledgerAfter, tick } from '../testing/builders';
import { createFakeServices } from '../testing/fake-services';
import { renderPart } from '../testing/render-page';
import { openTestStores } from '../testing/test-stores';
import { ToastRegion } from './toast-region';

const DONE = { text: 'Ticked “Answer”', kind: 'done', canUndo: true } as const;
const FAILED = { text: 'The disk is full.', kind: 'failed', canUndo: false } as const;

async function openRegion() {
  const services = createFakeServices({ own: ledgerAfter(addActivity('Answer')) });
  const stores = await openTestStores(services);
  const page = renderPart(<ToastRegion />, stores);
  const show = (toast: typeof DONE | typeof FAILED) => {
    act(() => {
      stores.toasts.show(toast);
    });
  };
  return { services, stores, ...page, region: within(screen.getByRole('status')), show };
}

function letTimePass(seconds: number): void {
  act(() => {
    vi.advanceTimersByTime(seconds * 1000);
  });
}

function stopClock(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
}

describe('ToastRegion', () => {
  it('is there for screen readers before there is anything to say', async () => {
    await openRegion();

    expect(screen.getByRole('status').textContent).toBe('');
    expect(screen.getByRole('status').getAttribute('aria-live')).toBe('polite');
  });

  it('says what was done and offers the way back', async () => {
    const { user, stores, region } = await openRegion();
    await act(() => stores.carryOut(tick(id('answer'))));

    await user.click(region.getByRole('button', { name: 'Undo' }));

    expect(await region.findByText('Undone: ticked “Answer”')).toBeDefined();
    expect(region.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('offers no way back from what can no longer be the last step', async () => {
    const { services, stores, region } = await openRegion();
    await act(() => stores.carryOut(tick(id('answer'))));

    act(() => {
      services.doElsewhere(addActivity('Read'));
    });

    expect(region.getByText('Ticked “Answer”')).toBeDefined();
    expect(region.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('says a failure at once and offers no way back', async () => {
    const { region, show } = await openRegion();

    show(FAILED);

    expect(screen.getByRole('status').getAttribute('aria-live')).toBe('assertive');
    expect(region.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('can be dismissed', async () => {
    const { user, region, show } = await openRegion();
    show(DONE);

    await user.click(region.getByRole('button', { name: 'Dismiss' }));

    expect(region.queryByText(DONE.text)).toBeNull();
  });

  it('goes by itself after a while, a failure later', async () => {
    const { region, show } = await openRegion();
    stopClock();

    show(DONE);
    letTimePass(7);
    const done = region.queryByText(DONE.text);
    show(FAILED);
    letTimePass(19);
    const failed = region.queryByText(FAILED.text);
    letTimePass(1);

    expect(done).toBeNull();
    expect(failed).not.toBeNull();
    expect(region.queryByText(FAILED.text)).toBeNull();
  });

  it('gives a newer message its whole time', async () => {
    const { region, show } = await openRegion();
    stopClock();
    show(DONE);
    letTimePass(6);

    show(DONE);
    letTimePass(6);

    expect(region.queryByText(DONE.text)).not.toBeNull();
  });
});
