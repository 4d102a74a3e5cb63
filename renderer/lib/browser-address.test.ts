// @vitest-environment happy-dom
import { expect, it, onTestFinished } from 'vitest';
import { browserAddress } from './browser-address';

function atStart(): ReturnType<typeof browserAddress> {
  window.history.replaceState(null, '', '#/today');
  return browserAddress(window);
}

it('reads and writes the fragment of the address', () => {
  const address = atStart();
  const before = address.hash();

  address.go('#/settings');

  expect(before).toBe('#/today');
  expect(window.location.hash).toBe('#/settings');
  expect(address.hash()).toBe('#/settings');
});

it('leaves a step to go back to, and none for going where one is', () => {
  const address = atStart();
  const steps = window.history.length;

  address.go('#/settings');
  address.go('#/settings');

  expect(window.history.length).toBe(steps + 1);
});

it('tells when the back button changed it, until it is stopped', () => {
  const address = atStart();
  let changes = 0;
  const stop = address.onChange(() => {
    changes += 1;
  });
  onTestFinished(stop);

  window.dispatchEvent(new PopStateEvent('popstate'));
  stop();
  window.dispatchEvent(new PopStateEvent('popstate'));

  expect(changes).toBe(1);
});
