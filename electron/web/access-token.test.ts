import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isSameToken } from './access-token';
import { knock, protocolsFor, startTestHost, TOKEN } from './testing/test-host';

/** What is compared in constant time, in bytes, as Node's own function for it sees it. */
let compared: [number, number][];

beforeEach(() => {
  const { timingSafeEqual } = crypto;
  compared = [];
  vi.spyOn(crypto, 'timingSafeEqual').mockImplementation((one, other) => {
    compared.push([one.byteLength, other.byteLength]);
    return timingSafeEqual(one, other);
  });
  syncBuiltinESMExports();
});

afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

/** Digests of SHA-256: as long for a token of one letter as for one of thousands. */
const DIGESTS = [32, 32];

describe('isSameToken', () => {
  it.each([
    ['the token', TOKEN, true],
    ['nothing', '', false],
    ['its first letter', TOKEN.slice(0, 1), false],
    ['all but its last letter', TOKEN.slice(0, -1), false],
    ['one letter more', `${TOKEN}x`, false],
    ['another of the same length', 'x'.repeat(TOKEN.length), false],
    ['something very long', 'x'.repeat(10_000), false],
    ['the same in upper case', TOKEN.toUpperCase(), false],
  ])('compares digests of one length in constant time, given %s', (_, given, isSame) => {
    expect(isSameToken(given, TOKEN)).toBe(isSame);

    expect(compared).toEqual([DIGESTS]);
  });
});

describe('the web host', () => {
  it.each([
    ['nothing', ''],
    ['the beginning of the token', TOKEN.slice(0, 5)],
    ['something very long', 'x'.repeat(2_000)],
  ])('compares so before it refuses %s', async (_, token) => {
    const { port } = await startTestHost();
    const page = knock(port, { protocols: protocolsFor(token) });
    await new Promise((resolve) => page.once('error', resolve));

    expect(compared).toEqual([DIGESTS]);
  });
});
