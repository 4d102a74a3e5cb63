import type { RawData, WebSocket } from 'ws';
import { fail } from '../../shared/base/outcome';
import type { Log } from '../services/ports';
import { createAnswerQueue, type PageRequest } from './answer-queue';
import { createRateLimit, type Rate } from './rate-limit';

/** Gives an Outcome that is safe as JSON. */
export type Answer = (name: unknown, input: unknown) => Promise<unknown>;

export type PageConnection = {
  /** `message` is the whole text to send. */
  readonly announce: (message: string) => void;
  /** Called at regular times: asks the page for a sign of life, and drops it when it gave none since the last call. */
  readonly checkLife: () => void;
};

/** While more than this waits for the page to take it, no further answer is made for it. */
const MAX_UNSENT_BYTES = 4 * 1_048_576;
/** A page that leaves even this lying is gone for good; it gets everything anew when it comes back. */
const MAX_UNSENT_BYTES_WITH_EVENTS = 16 * 1_048_576;
const MAX_WAITING_REQUESTS = 16;

const UNSUPPORTED_DATA = 1003;
const INVALID_DATA = 1007;
const POLICY_VIOLATION = 1008;

export function createPageConnection(
  socket: WebSocket,
  world: { readonly answer: Answer; readonly log: Log; readonly rate: Rate },
): PageConnection {
  const rateLimit = createRateLimit(world.rate, () => performance.now());
  let isAlive = true;
  const isOpen = (): boolean => socket.readyState === socket.OPEN;

  const queue = createAnswerQueue({
    answer: (request) => answerMessage(request, world),
    canSend: () => isOpen() && socket.bufferedAmount < MAX_UNSENT_BYTES,
    send: (message) => {
      send(message);
    },
  });

  const send = (message: string): void => {
    if (!isOpen()) return;
    socket.send(message, () => {
      isAlive = true;
      queue.proceed();
      if (socket.isPaused && queue.waitingCount() < MAX_WAITING_REQUESTS) socket.resume();
    });
  };

  const refuse = (code: number, reason: string): void => {
    world.log.write('warn', 'web', `disconnected a page: ${reason}`);
    socket.close(code);
  };

  socket.on('message', (data, isBinary) => {
    // What still arrives after a refusal is not looked at.
    if (!isOpen()) return;
    isAlive = true;
    if (!rateLimit.take()) return refuse(POLICY_VIOLATION, 'too many requests');
    if (isBinary) return refuse(UNSUPPORTED_DATA, 'binary data');
    const request = parseRequest(data);
    if (request === null) return refuse(INVALID_DATA, 'malformed request');
    queue.add(request);
    if (queue.waitingCount() >= MAX_WAITING_REQUESTS) socket.pause();
  });
  socket.on('pong', () => {
    isAlive = true;
  });
  socket.on('close', queue.clear);
  // The close that follows an error is all there is to do about it.
  socket.on('error', () => undefined);

  return {
    announce: (message) => {
      if (socket.bufferedAmount > MAX_UNSENT_BYTES_WITH_EVENTS) socket.terminate();
      else send(message);
    },
    checkLife: () => {
      // While we do not listen because we are still at work on its requests, silence says nothing about the page.
      if (socket.isPaused && socket.bufferedAmount === 0) return;
      if (!isAlive) return socket.terminate();
      isAlive = false;
      if (isOpen()) socket.ping();
    },
  };
}

async function answerMessage(
  { id, name, input }: PageRequest,
  { answer, log }: { readonly answer: Answer; readonly log: Log },
): Promise<string> {
  try {
    return JSON.stringify({ id, answer: await answer(name, input) });
  } catch (error) {
    log.write('error', 'web', 'a request could not be answered', error);
    return JSON.stringify({ id, answer: fail({ code: 'unexpected' }) });
  }
}

function parseRequest(data: RawData): PageRequest | null {
  try {
    const message: unknown = JSON.parse((data as Buffer).toString('utf8'));
    if (typeof message !== 'object' || message === null || !('id' in message) || !('name' in message)) return null;
    const { id, name } = message;
    if (typeof id !== 'number' || !Number.isSafeInteger(id) || typeof name !== 'string') return null;
    return { id, name, input: 'input' in message ? message.input : undefined };
  } catch {
    return null;
  }
}
