import { describe, expect, it } from 'vitest';
import { day } from '../../../shared/base/day';
import { id } from '../../../shared/testing/builders';
import type { Documents } from '../../../shared/ledger/documents';
import type { PageCommand } from '../../../shared/ledger/command';
import { addActivity, addPlatform, ledgerAfter, TODAY } from '../../testing/builders';
import { archivePlatform, bringBackPlatform } from './archive-platform';

const SET_UP: readonly PageCommand[] = [
  addPlatform('X'),
  addActivity('Reply', { platformId: id('x') }),
  addActivity('Share', { platformId: id('x') }),
  addActivity('Read a blog'),
  { type: 'activity.archive', id: id('share'), on: day('2026-05-01') },
];

function platformIn({ catalog }: Documents) {
  const [platform] = catalog.platforms;
  if (platform === undefined) throw new Error('There is no platform');
  return platform;
}

function archivedIn({ catalog }: Documents): readonly string[] {
  return catalog.activities.filter(({ archivedOn }) => archivedOn !== null).map(({ title }) => title);
}

describe('archivePlatform', () => {
  const before = ledgerAfter(...SET_UP);
  const command = archivePlatform(before.catalog.activities, platformIn(before), TODAY);
  const after = ledgerAfter(...SET_UP, command);

  it('takes what is still in the plan of it out of the plan, and nothing else', () => {
    expect(archivedIn(after)).toEqual(['Reply', 'Share']);
    expect(platformIn(after).archivedOn).toBe(TODAY);
    expect(command.name).toBe('archived “X” with its activity');
  });

  it('is taken back with what went with it, not with what had gone before', () => {
    const back = bringBackPlatform(after.catalog.activities, platformIn(after));

    const restored = ledgerAfter(...SET_UP, command, back);

    expect(archivedIn(restored)).toEqual(['Share']);
    expect(platformIn(restored).archivedOn).toBeNull();
    expect(back.name).toBe('brought back “X” with its activity');
  });
});
