import { fail, type Outcome } from '../../shared/base/outcome';
import type { EventName, RequestName, Transport } from '../../shared/bridge/channels';
import { answerSchema, events, type EventPayload, type Reply, type Request } from '../../shared/bridge/contract';

/** The page's way to the services, typed by the contract, the same over Electron's messages and over a WebSocket. */
export type Bridge = {
  readonly request: <Name extends RequestName>(name: Name, input: Request<Name>) => Promise<Outcome<Reply<Name>>>;
  readonly on: <Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void) => () => void;
};

export function createBridge(transport: Transport): Bridge {
  return {
    request: async <Name extends RequestName>(name: Name, input: Request<Name>) => {
      const answer = answerSchema.safeParse(await transport.request(name, input));
      if (!answer.success) return fail({ code: 'unexpected' });
      // The services have made the value by the same contract; what could be wrong is only the way here.
      return answer.data as Outcome<Reply<Name>>;
    },
    on: (name, listener) =>
      transport.onEvent((received, payload) => {
        if (received === name && name in events) listener(payload as EventPayload<typeof name>);
      }),
  };
}
