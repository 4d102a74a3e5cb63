import { useSystem } from '../../stores/stores-context';
import { AwaySection } from './away-section';
import { ClosingSection } from './closing-section';
import { LoginSection } from './login-section';
import { TraySection } from './tray-section';

/** How Rapport stands beside the window, and what the system around it can do. */
export function StartUpSettings() {
  const facts = useSystem((state) => state.facts);
  // Nothing while the first answer is on its way.
  if (facts === null) return null;
  return (
    <>
      <TraySection tray={facts.tray} />
      <ClosingSection tray={facts.tray} />
      <LoginSection startsAtLogin={facts.startsAtLogin} />
      <AwaySection knows={facts.knows} />
    </>
  );
}
