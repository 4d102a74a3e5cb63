import { isEmptyCatalog } from '../../shared/ledger/documents';
import { ActivityPanel } from '../features/activity/activity-panel';
import { EventEditorDialog } from '../features/events/event-editor-dialog';
import { EventsSection } from '../features/events/events-section';
import { ExchangeSettings } from '../features/exchange/exchange-settings';
import { InsightsPage } from '../features/insights/insights-page';
import { JournalPage } from '../features/journal/journal-page';
import { PlanPage } from '../features/plan/plan-page';
import { RecoveryPage } from '../features/recovery/recovery-page';
import { RemindersPage } from '../features/reminders/reminders-page';
import { BackupsPage } from '../features/safekeeping/backups-page';
import { WelcomeRestore } from '../features/safekeeping/welcome-restore';
import { ScoreDialog } from '../features/scores/score-dialog';
import { ScoresSection } from '../features/scores/scores-section';
import { SettingsPage } from '../features/settings/settings-page';
import { TodayPage } from '../features/today/today-page';
import { WelcomePage } from '../features/welcome/welcome-page';
import type { ActivityEditor } from '../lib/activity-editor';
import type { EventEditor } from '../lib/event-editor';
import type { ScoreEditor } from '../lib/score-editor';
import { createBrowserNotifications } from '../lib/browser-notifications';
import { failureText } from '../lib/failure-text';
import { useApp, useLedger, usePlace } from '../stores/stores-context';
import { ErrorBoundary } from './error-boundary';
import { Frame } from './frame';
import { NoticePage } from './notice-page';
import { useTheme } from './use-theme';
import { useFocusInPage, useTopOfPage } from './use-top-of-page';

/** What to draw, from the outside in: a connection, an answer, an open ledger, something in it. */
export function App() {
  useTheme();
  const { hello, connection, failure } = useApp((state) => state);
  const ledgerFailure = useLedger((state) => (state.isOpen ? null : state.failure));
  const isOpen = useLedger((state) => state.isOpen);
  const isEmpty = useLedger((state) => isEmptyCatalog(state.documents.catalog));

  if (connection === 'refused') {
    return (
      <NoticePage title="This address has no valid key">
        Rapport only answers to the address that it printed when it started, which holds a key. Open that one, or start
        Rapport again to get a new one.
      </NoticePage>
    );
  }
  if (hello?.isRecovering === true) return <RecoveryPage />;
  const problem = failure ?? ledgerFailure;
  if (problem !== null && problem.code !== 'disconnected') {
    return <NoticePage title="The ledger is not open">{failureText(problem)}</NoticePage>;
  }
  if (hello === null || !isOpen) return <NotYet isDown={connection === 'disconnected'} />;
  return (
    <Frame editor={editActivity}>
      <CurrentPage isNew={isEmpty && hello.ledger === 'own'} />
    </Frame>
  );
}

/** Nothing while the first answer is on its way. */
function NotYet({ isDown }: { readonly isDown: boolean }) {
  if (!isDown) return null;
  return <NoticePage title="Rapport is not running">Start it again; this page then connects by itself.</NoticePage>;
}

const browserNotifications = createBrowserNotifications(window);

const editActivity: ActivityEditor = (open) => <ActivityPanel {...open} />;
const editEvent: EventEditor = (open) => <EventEditorDialog {...open} />;
const editScore: ScoreEditor = (open) => <ScoreDialog {...open} />;

/** Somebody new is welcomed where her first day will be; the settings are there for her as for everybody. */
function CurrentPage({ isNew }: { readonly isNew: boolean }) {
  const place = usePlace();
  useTopOfPage(`${place.page} ${'part' in place ? place.part : String(isNew)}`);
  useFocusInPage(JSON.stringify(place));
  if (place.page === 'plan') {
    return (
      <ErrorBoundary key="plan">
        <PlanPage part={place.part} editor={editActivity} />
      </ErrorBoundary>
    );
  }
  if (place.page === 'journal') {
    return (
      <ErrorBoundary key="journal">
        <JournalPage part={place.part} day={place.day} eventEditor={editEvent} />
      </ErrorBoundary>
    );
  }
  if (place.page === 'insights') {
    return (
      <ErrorBoundary key="insights">
        <InsightsPage place={place} eventEditor={editEvent} />
      </ErrorBoundary>
    );
  }
  if (place.page === 'settings') {
    return (
      <ErrorBoundary key={place.part}>
        <SettingsPage
          part={place.part}
          others={{
            reminders: <RemindersPage notifications={browserNotifications} />,
            scores: (
              <>
                <ScoresSection />
                <EventsSection />
              </>
            ),
            backups: <BackupsPage />,
            exchange: <ExchangeSettings />,
          }}
        />
      </ErrorBoundary>
    );
  }
  return (
    <ErrorBoundary key="today">
      {isNew ? (
        <WelcomePage restore={<WelcomeRestore />} />
      ) : (
        <TodayPage editor={editActivity} scoreEditor={editScore} />
      )}
    </ErrorBoundary>
  );
}
