import { WelcomeRestore } from '../features/safekeeping/welcome-restore';
import { WelcomePage } from '../features/welcome/welcome-page';

/** For somebody new, and for somebody who brings her records with her. */
export function Welcome() {
  return <WelcomePage restore={<WelcomeRestore />} />;
}
