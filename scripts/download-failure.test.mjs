import { describe, expect, it } from 'vitest';
import { downloadFailure } from './download-failure.mjs';

const fetchFailed = (cause) => Object.assign(new TypeError('fetch failed'), { cause });

describe('downloadFailure', () => {
  it.each([
    ['ENOTFOUND', 'github.com was not found'],
    ['EAI_AGAIN', 'github.com was not found'],
    ['ECONNREFUSED', 'github.com refused the connection'],
    ['UND_ERR_SOCKET', 'github.com broke the connection off'],
    ['UND_ERR_CONNECT_TIMEOUT', 'github.com did not answer'],
    ['ENETUNREACH', 'github.com cannot be reached from here'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'the certificate of github.com is not trusted here'],
    ['EPROTO', 'github.com could not be read, EPROTO'],
  ])('says what %s means', (code, words) => {
    expect(downloadFailure(fetchFailed({ code }), 'github.com')).toBe(words);
  });

  it('looks into an error that gathers the attempts at several addresses', () => {
    const cause = new AggregateError([Object.assign(new Error(), { code: 'ECONNREFUSED' })]);

    expect(downloadFailure(fetchFailed(cause), 'mirror:81')).toBe('mirror:81 refused the connection');
  });

  it('names the server that answered, which a redirect may have led to', () => {
    const error = Object.assign(new Error(), { response: { status: 403, url: 'https://files.example/x.zip' } });

    expect(downloadFailure(error, 'github.com')).toBe('files.example answered with 403');
  });

  it('knows a full disk and a folder that is not writable', () => {
    expect(downloadFailure(Object.assign(new Error(), { code: 'ENOSPC' }))).toBe('there is no room left on the disk');
    expect(downloadFailure(Object.assign(new Error(), { code: 'EROFS' }))).toBe('its folder cannot be written to');
  });

  it('falls back to the words of the cause', () => {
    expect(downloadFailure(fetchFailed(new Error('bad port')), 'host:1')).toBe('host:1 could not be read, bad port');
  });
});
