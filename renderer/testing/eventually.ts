import { vi } from 'vitest';

/** Waits for what follows from something that already happened. The limit is only there to end a test that hangs. */
export async function eventually(assertion: () => void): Promise<void> {
  await vi.waitFor(assertion, { timeout: 30_000, interval: 5 });
}
