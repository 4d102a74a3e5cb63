import { Button } from '../ui/button';
import { Fold } from '../ui/fold';
import { NotFetched } from '../ui/late';
import { Notice } from '../ui/notice';
import { PageParts } from '../ui/page-parts';
import { Section } from '../ui/section';
import { Strip } from '../ui/strip';
import { Group } from './group';
import { Held, nothing, Specimens, State } from './specimen';
import type { Words } from './words';

export function PartSpecimens({ words }: { readonly words: Words }) {
  return (
    <Group title="Parts of a page">
      <Specimens of="PageParts">
        <State name="Few" isWide>
          <Parts label="Plan" names={['Activities', 'Budgets', 'Pauses']} />
        </State>
        <State name="Many and long" isWide>
          <Parts label="Many" names={[words.name, words.otherName, words.longName, words.unbrokenName, 'Last']} />
        </State>
      </Specimens>
      <Specimens of="Section">
        <State name="With what it is about" isWide>
          <Section title="Backups" about="One is made by itself on each day that something changed.">
            <Button onClick={nothing}>Back up now</Button>
          </Section>
        </State>
        <State name="Long name" isWide>
          <Section title={words.longName} about={words.unbrokenName}>
            <p>{words.note}</p>
          </Section>
        </State>
      </Specimens>
      <Specimens of="Strip">
        <State name="Calm" isWide>
          <Strip tone="calm">
            This is the sample ledger. <Button onClick={nothing}>Begin your own</Button>
          </Strip>
        </State>
        <State name="Warning" isWide>
          <Strip tone="warning">
            Rapport cannot reach its host. <Button onClick={nothing}>Try again</Button>
          </Strip>
        </State>
        <State name="Long" isWide>
          <Strip tone="warning">
            {`${words.longName} ${words.unbrokenName}`} <Button onClick={nothing}>Try again</Button>
          </Strip>
        </State>
      </Specimens>
      <Specimens of="Notice">
        <State name="Note">
          <Notice kind="note">
            <p>Nothing was entered for this day.</p>
          </Notice>
        </State>
        <State name="Problem">
          <Notice kind="problem">
            <p>The backup could not be read. Nothing was changed.</p>
            <Button onClick={nothing}>Choose another</Button>
          </Notice>
        </State>
        <State name="Long">
          <Notice kind="problem">
            <p>{words.longName}</p>
            <ul>
              <li>{words.unbrokenName}</li>
              <li>{words.note}</li>
            </ul>
          </Notice>
        </State>
      </Specimens>
      <Specimens of="NotFetched">
        <State name="In the place of a part">
          <NotFetched look="in-place" onRetry={nothing} />
        </State>
      </Specimens>
      <Specimens of="Fold">
        <State name="Closed">
          <Fold title="Done (4)">
            <p>{words.note}</p>
          </Fold>
        </State>
        <State name="Open">
          <Fold title="Done (4)" isOpenAtFirst>
            <p>{words.note}</p>
          </Fold>
        </State>
        <State name="Long name">
          <Fold title={words.longName}>
            <p>{words.note}</p>
          </Fold>
        </State>
      </Specimens>
    </Group>
  );
}

function Parts({ label, names }: { readonly label: string; readonly names: readonly string[] }) {
  return (
    <Held first={0}>
      {(here, onGo) => (
        <PageParts
          label={label}
          parts={names.map((text, index) => ({
            href: `#${label}-${String(index)}`,
            text,
            isHere: index === here,
            onGo: () => {
              onGo(index);
            },
          }))}
        />
      )}
    </Held>
  );
}
