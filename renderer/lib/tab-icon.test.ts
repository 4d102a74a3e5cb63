import { describe, expect, it } from 'vitest';
import { tabIcon } from './tab-icon';

function picture(left: number | null, isTimerRunning = false): string {
  const address = tabIcon(left, isTimerRunning);
  expect(address).toMatch(/^data:image\/svg\+xml,/);
  return decodeURIComponent(address);
}

describe('tabIcon', () => {
  it('shows how much is left, and a tick when nothing is', () => {
    expect(picture(5)).toContain('>5</text>');
    expect(picture(120)).toContain('>99+</text>');
    for (const left of [0, null]) {
      expect(picture(left)).not.toContain('</text>');
      expect(picture(left)).toContain('<path');
    }
  });

  it('has another shape while the timer runs', () => {
    expect(picture(5, true)).toContain('<circle');
    expect(picture(5, false)).not.toContain('<circle');
  });
});
