import { describe, expect, it } from 'vitest';
import { isOwnPage, PAGE_ADDRESS } from './own-page';

describe('isOwnPage', () => {
  it.each([PAGE_ADDRESS, 'app://rapport', 'app://rapport/index.html?a#b'])('knows %s', (address) => {
    expect(isOwnPage(address)).toBe(true);
  });

  it.each([
    ...['', 'app', 'app:', 'app:rapport', 'app:/rapport/', 'app:///rapport/', 'null', 'about:blank'],
    ...['app://rapport.evil/', 'app://evil.rapport/', 'app://rapport:80/', 'app://RAPPORT/', 'app://rapport%2f/'],
    ...['app://me@rapport/', 'app://me:secret@rapport/', 'app://rapport@evil/', 'apps://rapport/', 'xapp://rapport/'],
    ...['https://rapport/', 'https://evil.test/#app://rapport/', 'blob:app://rapport/1', 'file:///app://rapport/'],
  ])('does not take %j for it', (address) => {
    expect(isOwnPage(address)).toBe(false);
  });
});
