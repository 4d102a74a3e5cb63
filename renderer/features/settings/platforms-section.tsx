import { inOrder } from '../../../shared/base/in-order';
import { freeHue } from '../../../shared/ledger/starter-plans';
import type { Platform } from '../../../shared/time/platform';
import { useFormat, useLedger, useStores, useToday } from '../../stores/stores-context';
import { AddPlatform } from './add-platform';
import { activitiesOn, archivePlatform, bringBackPlatform } from './archive-platform';
import { PlatformEditor } from './platform-editor';
import { PlatformRow } from './platform-row';
import { Section } from '../../ui/section';

export function PlatformsSection() {
  const stores = useStores();
  const format = useFormat();
  const today = useToday();
  const { platforms, activities } = useLedger((state) => state.documents.catalog);
  const wordsOf = (platform: Platform) =>
    platform.archivedOn === null
      ? format.words(countWords(activitiesOn(activities, platform).length))
      : `archived since ${format.longDay(platform.archivedOn, today)}`;

  return (
    <Section
      title="Platforms"
      about="A new name applies everywhere. An archived platform leaves the lists; its history stays."
    >
      {platforms.length > 0 && (
        <ul>
          {presentFirst(platforms).map((platform) => (
            <PlatformRow
              key={platform.id}
              name={platform.name}
              words={wordsOf(platform)}
              colour={`var(--hue-${platform.hue})`}
              isGone={platform.archivedOn !== null}
              onBringBack={() => void stores.carryOut(bringBackPlatform(activities, platform))}
            >
              <PlatformEditor
                platform={platform}
                archiveWords={format.words(archiveWords(activitiesOn(activities, platform).length))}
                onRename={(name) => void stores.carryOut({ type: 'platform.edit', id: platform.id, name })}
                onHue={(hue) => void stores.carryOut({ type: 'platform.edit', id: platform.id, hue })}
                onArchive={() => void stores.carryOut(archivePlatform(activities, platform, today))}
              />
            </PlatformRow>
          ))}
        </ul>
      )}
      <AddPlatform
        onAdd={(name) => {
          const taken = platforms.map(({ hue }) => hue);
          const hue = freeHue(taken, platforms.length);
          return stores.carryOut({ type: 'platform.add', id: stores.newId(), name, hue });
        }}
      />
    </Section>
  );
}

function presentFirst(platforms: readonly Platform[]): readonly Platform[] {
  const ordered = inOrder(platforms);
  return [
    ...ordered.filter(({ archivedOn }) => archivedOn === null),
    ...ordered.filter(({ archivedOn }) => archivedOn !== null),
  ];
}

function countWords(count: number): string {
  if (count === 0) return 'no activity';
  return count === 1 ? '1 activity' : `${String(count)} activities`;
}

function archiveWords(count: number): string {
  if (count === 0) return '';
  const they = count === 1 ? 'its activity' : `its ${String(count)} activities`;
  return `Archiving takes ${they} out of the plan as well.`;
}
