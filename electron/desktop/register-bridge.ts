import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { REQUEST_CHANNEL } from '../../shared/bridge/channels';
import { MAX_MESSAGE_BYTES } from '../../shared/bridge/web-protocol';
import { fail, type Outcome } from '../../shared/base/outcome';
import type { Log } from '../services/ports';

type Request = { readonly name: unknown; readonly input: unknown; readonly isTrusted: boolean };

type Bridge = {
  readonly isTrusted: (event: IpcMainInvokeEvent) => boolean;
  readonly answerRequest: (request: Request) => Outcome<unknown> | Promise<Outcome<unknown>>;
  readonly log: Log;
};

/** The page's only way in. It always answers: of a rejection Electron would keep nothing but the message. */
export function registerBridge({ isTrusted, answerRequest, log }: Bridge): void {
  ipcMain.handle(REQUEST_CHANNEL, (event, name: unknown, input: unknown) => {
    try {
      // An untrusted page is refused before a byte of what it sent is looked at.
      if (!isTrusted(event)) return answerRequest({ name: null, input: null, isTrusted: false });
      const request = asJson([name, input]);
      if (request === null) return fail({ code: 'malformed-request', problem: 'too large or not JSON' });
      return answerRequest({ name: request[0], input: request[1], isTrusted: true });
    } catch (error) {
      log.write('error', 'bridge', 'a request could not be answered', error);
      return fail({ code: 'unexpected' });
    }
  });
}

/** As a WebSocket would carry it, so that a request means the same in both shells; null when it cannot. */
function asJson(message: readonly [unknown, unknown]): readonly [unknown, unknown] | null {
  try {
    const text = JSON.stringify(message, atMost(MAX_MESSAGE_BYTES));
    return Buffer.byteLength(text) > MAX_MESSAGE_BYTES ? null : (JSON.parse(text) as [unknown, unknown]);
  } catch {
    // Too much of it, or a cycle or a BigInt, which JSON has no form for.
    return null;
  }
}

/**
 * Breaks off as soon as the text must be longer than so many bytes. What is held twice arrives once and is written out
 * twice, so a few lists that hold each other, or one with a length and nothing in it, are little to send and would be
 * gigabytes of text.
 */
function atMost(bytes: number): (key: string, value: unknown) => unknown {
  let left = bytes;
  return (_key, value) => {
    // Bytes are no JSON, and naming each of them takes longer than to send them.
    if (ArrayBuffer.isView(value)) throw new TypeError('Not JSON');
    left -= 1 + (typeof value === 'string' ? value.length : 0);
    if (left < 0) throw new RangeError('Too large');
    return value;
  };
}
