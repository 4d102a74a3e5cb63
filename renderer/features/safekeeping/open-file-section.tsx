import { Section } from '../../ui/section';
import { OpenFile } from './open-file';
import type { RestoreSource } from './restore-source';

export function OpenFileSection({ onOpen }: { readonly onOpen: (source: RestoreSource) => void }) {
  return (
    <Section
      title="From a file"
      about="A backup from another computer or another folder. It shows first what would change."
    >
      <OpenFile onOpen={onOpen} />
    </Section>
  );
}
