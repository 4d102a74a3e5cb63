import { useEffect, useState } from 'react';
import type { About } from '../../stores/about-requests';
import { useApp, useStores } from '../../stores/stores-context';
import { DiagnosticsSection } from './diagnostics-section';
import { FoldersSection } from './folders-section';
import { LicencesSection } from './licences-section';
import { ProgramSection } from './program-section';

/** What Rapport is, where its files are, and what helps when something does not work. */
export function AboutSettings() {
  const about = useAbout();
  // Nothing while the first answer is on its way.
  if (about === null) return null;
  return (
    <>
      <ProgramSection versions={about.versions} />
      <FoldersSection about={about} />
      <DiagnosticsSection />
      <LicencesSection />
    </>
  );
}

/** Asked again when another ledger was opened, which has other folders. */
function useAbout(): About | null {
  const stores = useStores();
  const openings = useApp((state) => state.openings);
  const [about, setAbout] = useState<About | null>(null);
  useEffect(() => {
    let isWanted = true;
    void stores.about.read().then((answer) => {
      if (isWanted && answer.ok) setAbout(answer.value);
    });
    return () => {
      isWanted = false;
    };
  }, [stores, openings]);
  return about;
}
