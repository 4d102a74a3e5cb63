import { expect, it } from 'vitest';
import { createToastStore } from './toast-store';

const TICKED = { text: 'Ticked “Answer”', kind: 'done', canUndo: true } as const;

it('shows one message at a time, the newest', () => {
  const toasts = createToastStore();

  toasts.show(TICKED);
  toasts.show({ ...TICKED, text: 'Skipped “Read”' });

  expect(toasts.store.getState().toast?.text).toBe('Skipped “Read”');
});

it('tells two equal messages apart', () => {
  const toasts = createToastStore();
  toasts.show(TICKED);
  const first = toasts.store.getState().toast;

  toasts.show(TICKED);

  expect(toasts.store.getState().toast).toMatchObject(TICKED);
  expect(toasts.store.getState().toast?.serial).not.toBe(first?.serial);
});

it('shows nothing once it is dismissed', () => {
  const toasts = createToastStore();
  toasts.show(TICKED);

  toasts.dismiss();

  expect(toasts.store.getState().toast).toBeNull();
});
