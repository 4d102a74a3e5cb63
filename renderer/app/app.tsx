import { Suspense } from 'react';
import { isEmptyCatalog } from '../../shared/ledger/documents';
import { failureText } from '../lib/failure-text';
import { useApp, useLedger } from '../stores/stores-context';
import { CurrentPage } from './current-page';
import { Frame } from './frame';
import { editActivity, RecoveryPage } from './late-parts';
import { NoticePage } from './notice-page';
import { PageDayWriting } from './page-day-writing';
import { PageLock } from './page-lock';
import { useTheme } from './use-theme';

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
  if (hello?.isRecovering === true) {
    return (
      <Suspense fallback={null}>
        <RecoveryPage />
      </Suspense>
    );
  }
  const problem = failure ?? ledgerFailure;
  if (problem !== null && problem.code !== 'disconnected') {
    return <NoticePage title="The ledger is not open">{failureText(problem)}</NoticePage>;
  }
  if (hello === null || !isOpen) return <NotYet isDown={connection === 'disconnected'} />;
  return (
    <PageDayWriting>
      <PageLock>
        <Frame editor={editActivity}>
          <CurrentPage isNew={isEmpty && hello.ledger === 'own'} />
        </Frame>
      </PageLock>
    </PageDayWriting>
  );
}

/** Nothing while the first answer is on its way. */
function NotYet({ isDown }: { readonly isDown: boolean }) {
  if (!isDown) return null;
  return <NoticePage title="Rapport is not running">Start it again; this page then connects by itself.</NoticePage>;
}
