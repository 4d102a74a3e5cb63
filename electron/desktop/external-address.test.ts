import { describe, expect, it } from 'vitest';
import { externalAddress } from './external-address';

describe('externalAddress', () => {
  it.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['http://example.org', 'http://example.org/'],
    ['HTTPS://EXAMPLE.ORG/"quoted" ', 'https://example.org/%22quoted%22'],
  ])('gives %s as %s', (address, expected) => {
    expect(externalAddress(address)).toBe(expected);
  });

  it.each([
    ...['', 'example.org', '//example.org/', 'file:///etc/passwd', 'javascript:alert(1)', 'data:text/html,x'],
    ...['mailto:me@example.org', 'smb://example.org/x', 'ms-settings:', 'app://rapport/', 'https:'],
    ...['https://me@example.org/', 'https://example.org:secret@evil.test/'],
  ])('gives none for %j', (address) => {
    expect(externalAddress(address)).toBeNull();
  });
});
