import type { Handlers } from '../../shared/bridge/contract';
import type { exchangeRequests } from '../../shared/bridge/exchange-contract';
import type { Safekeeping } from '../services/safekeeping';

type ExchangeHandlers = Pick<Handlers, keyof typeof exchangeRequests>;

/** What the page asks about tables that it sends and files that it fetches. */
export function createExchangeHandlers({ jobs, imports, exports }: Safekeeping): ExchangeHandlers {
  return {
    'import/inspect': ({ upload, job, ...options }) => jobs.run(job, (task) => imports.inspect(upload, options, task)),
    'import/preview': ({ upload, mapping, job }) => jobs.run(job, (task) => imports.preview(upload, mapping, task)),
    'import/carry-out': ({ preview, job }) => jobs.run(job, (task) => imports.carryOut(preview, task)),
    'export/make': ({ job, ...request }) => jobs.run(job, (task) => exports.make(request, task)),
    'export/read': (of) => exports.read(of),
  };
}
