import type { EventName } from '../../shared/bridge/channels';
import type { EventPayload, Handlers } from '../../shared/bridge/contract';
import { succeed, type Outcome } from '../../shared/base/outcome';
import { compactMonth } from '../../shared/ledger/compact-month';
import type { AboutService } from '../services/about-service';
import type { HistoryServices } from '../services/history-services';
import type { LedgerService } from '../services/ledger-service';
import type { OpenLedger } from '../services/open-ledger';
import type { PlanService } from '../services/plan-service';
import type { Clock } from '../services/ports';
import { readScoreHistory } from '../services/score-history';
import type { Safekeeping } from '../services/safekeeping';
import type { SettingsService } from '../services/settings-service';
import { createAboutHandlers } from './about-handlers';
import { createExchangeHandlers } from './exchange-handlers';
import { createInsightsHandlers } from './insights-handlers';
import { createPlanHandlers } from './plan-handlers';
import { createSafekeepingHandlers } from './safekeeping-handlers';
import { createTimeHandlers, type TimeParts } from './time-handlers';

type Announce = <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void;

type Parts = {
  readonly shell: 'desktop' | 'web';
  readonly version: string;
  readonly systemLocale: () => string | null;
  readonly clock: Clock;
  readonly ledger: OpenLedger;
  readonly settings: SettingsService;
  readonly safekeeping: Safekeeping;
  readonly plan: PlanService;
  readonly history: HistoryServices;
  readonly time: TimeParts;
  readonly about: AboutService;
  readonly announce: Announce;
  /** Another ledger is open now. */
  readonly onOpened: () => void;
};

/** What each request of the page asks of the services. */
export function createHandlers(parts: Parts): Handlers {
  const { shell, version, clock, ledger, settings, announce } = parts;

  function withLedger<T>(use: (service: LedgerService) => Outcome<T>): Outcome<T> {
    const service = ledger.service();
    return service.ok ? use(service.value) : service;
  }

  return {
    'app/hello': () => {
      const { name, storage, store, problem, damaged, readOnly } = ledger.present();
      return succeed({
        shell,
        version,
        now: clock.now(),
        today: ledger.today(),
        zone: clock.zone(),
        locale: parts.systemLocale(),
        ledger: name,
        folder: storage.folder,
        settings: settings.read(),
        problem,
        isRecovering: damaged.length > 0 && readOnly() === null,
        readOnly: readOnly(),
        setAside: store.setAside.count(),
      });
    },
    'app/open-ledger': (request) => {
      const opened = ledger.open(request.ledger);
      if (!opened.ok) return opened;
      announce('ledger/opened', { ledger: request.ledger });
      parts.onOpened();
      return succeed({});
    },
    'ledger/read': ({ months }) =>
      withLedger((service) => {
        const copy = service.read(months);
        return copy.ok ? succeed({ ...copy.value, months: [...copy.value.months] }) : copy;
      }),
    'ledger/read-months': ({ months }) =>
      withLedger((service) => {
        const copy = service.read(months);
        return copy.ok ? succeed({ revision: copy.value.revision, months: copy.value.months.map(compactMonth) }) : copy;
      }),
    'ledger/dispatch': ({ command }) => withLedger((service) => service.dispatch(command, 'checklist')),
    'ledger/undo': () => withLedger((service) => service.undo()),
    'ledger/redo': () => withLedger((service) => service.redo()),
    'scores/read-history': ({ until, count }) =>
      withLedger((service) => {
        const scores = readScoreHistory(service, until, count);
        return scores.ok ? succeed({ scores: [...scores.value] }) : scores;
      }),
    'settings/change': (fields) => {
      const changed = settings.change(fields);
      if (changed.ok) announce('settings/changed', changed.value);
      return changed;
    },
    ...createAboutHandlers(parts.about),
    ...createTimeHandlers(parts.time),
    ...createPlanHandlers(parts.plan, parts.safekeeping.jobs),
    ...createInsightsHandlers(parts.history, parts.safekeeping.jobs),
    ...createSafekeepingHandlers(parts.safekeeping),
    ...createExchangeHandlers(parts.safekeeping),
  };
}
