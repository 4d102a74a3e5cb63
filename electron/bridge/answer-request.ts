import { requestNames, type RequestName } from '../../shared/bridge/channels';
import { requests, type Handlers } from '../../shared/bridge/contract';
import { issuePlace } from '../../shared/base/issue-place';
import { isNestedDeeper } from '../../shared/base/nesting';
import { fail, type Outcome } from '../../shared/base/outcome';
import type { Log, RawRequest } from '../services/ports';

/** Far more than any request needs, and far less than what a document can hold and be read again. */
const DEEPEST_INPUT = 32;

/** The one door for requests: trusted sender, known name, well-formed input, then its handler. Never throws. */
export function createAnswerRequest(handlers: Handlers, log: Log): (request: RawRequest) => Answer {
  return ({ name, input, isTrusted }) => {
    if (!isTrusted) {
      log.write('warn', 'bridge', 'a request from elsewhere was refused');
      return fail({ code: 'untrusted' });
    }
    if (!isRequestName(name)) return fail({ code: 'unknown-request' });
    try {
      const answered = answer(handlers, name, input);
      return answered instanceof Promise ? answered.catch((error: unknown) => unexpected(name, error)) : answered;
    } catch (error) {
      return unexpected(name, error);
    }
  };

  function unexpected(name: RequestName, error: unknown): Outcome<unknown> {
    log.write('error', 'bridge', `${name} threw`, error);
    return fail({ code: 'unexpected' });
  }
}

/** Long work is answered when it is done. */
export type Answer = Outcome<unknown> | Promise<Outcome<unknown>>;

function answer(handlers: Handlers, name: RequestName, input: unknown): Answer {
  if (isNestedDeeper(input, DEEPEST_INPUT)) return fail({ code: 'malformed-request', problem: '' });
  const parsed = requests[name].request.safeParse(input);
  if (!parsed.success) {
    return fail({ code: 'malformed-request', problem: issuePlace(parsed.error) });
  }
  // The schema and the handler belong to the same name, which the compiler cannot follow through the table.
  const handle = handlers[name] as (request: unknown) => Answer;
  return handle(parsed.data);
}

function isRequestName(name: unknown): name is RequestName {
  return (requestNames as readonly unknown[]).includes(name);
}
