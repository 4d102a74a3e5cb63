import { isSameValue } from '../../shared/base/is-same-value';
import type { RequestName } from '../../shared/bridge/channels';
import type { ConnectedTransport } from './connection';

export type EarlyRequest = {
  readonly name: RequestName;
  readonly input: object;
  /** Does a task once everything that waits for an answer has had it. */
  readonly later: (task: () => void) => void;
};

/**
 * A transport on which something has been asked for already, before there is anybody to ask: whoever first does, and
 * asks for the same, has the answer that is on its way or here. What is heard of until then is told after it, as if
 * the answer had just come.
 */
export function withHeadStart(transport: ConnectedTransport, { name, input, later }: EarlyRequest): ConnectedTransport {
  const listeners = new Set<(name: string, payload: unknown) => void>();
  let early: Promise<unknown> | null = transport.request(name, input);
  let heard: (readonly [string, unknown])[] | null = [];

  transport.onEvent((event, payload) => {
    if (heard !== null) heard.push([event, payload]);
    else for (const listener of [...listeners]) listener(event, payload);
  });

  function tell(): void {
    const events = heard ?? [];
    heard = null;
    for (const [event, payload] of events) for (const listener of [...listeners]) listener(event, payload);
  }

  function giveUp(): void {
    if (early === null) return;
    early = null;
    tell();
  }

  return {
    onConnection: transport.onConnection,
    onEvent: (listener) => {
      // Whoever listens is there, and asks at once or not at all.
      if (listeners.size === 0) later(giveUp);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    request: (asked, given) => {
      if (asked !== name || early === null) return transport.request(asked, given);
      const answer = isSameValue(given, input) ? early : transport.request(asked, given);
      early = null;
      void answer.then(() => {
        later(tell);
      });
      return answer;
    },
  };
}
