import { FAILURE_CODES } from '../../shared/base/failure';
import { fail, type Outcome } from '../../shared/base/outcome';
import type { EventName, RequestName, Transport } from '../../shared/bridge/channels';
import type { EventPayload, Reply, Request } from '../../shared/bridge/contract';

/** The page's way to the services, typed by the contract, the same over Electron's messages and over a WebSocket. */
export type Bridge = {
  readonly request: <Name extends RequestName>(name: Name, input: Request<Name>) => Promise<Outcome<Reply<Name>>>;
  readonly on: <Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void) => () => void;
};

export function createBridge(transport: Transport): Bridge {
  return {
    request: async <Name extends RequestName>(name: Name, input: Request<Name>) => {
      const answer = await transport.request(name, input);
      if (!isAnswer(answer)) return fail({ code: 'unexpected' });
      // The services have made the value by the same contract; what could be wrong is only the way here.
      return answer as Outcome<Reply<Name>>;
    },
    on: (name, listener) =>
      transport.onEvent((received, payload) => {
        if (received === name) listener(payload as EventPayload<typeof name>);
      }),
  };
}

/** Whether it is an outcome at all, whose failure has a sentence. */
function isAnswer(answer: unknown): answer is Outcome<unknown> {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return false;
  if (answer.ok !== false) return answer.ok === true && 'value' in answer;
  const failure = 'failure' in answer ? answer.failure : null;
  const code: unknown = typeof failure === 'object' && failure !== null && 'code' in failure ? failure.code : null;
  return FAILURE_CODES.some((known) => known === code);
}
