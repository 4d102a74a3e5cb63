import { inOrder } from '../../../shared/base/in-order';
import { isolated } from '../../../shared/base/isolated';
import { isArchivedOn } from '../../../shared/checklist/activity';
import { isEmptyCatalog } from '../../../shared/ledger/documents';
import { foldText } from '../../lib/match-words';
import type { Candidate, PaletteScene } from './palette-result';
import type { TypedLine } from './typed-line';

/** The activities of the plan, to be edited. */
export function editResults({ catalog, day }: PaletteScene, { words }: TypedLine): readonly Candidate[] {
  const present = inOrder(catalog.activities).filter((activity) => !isArchivedOn(activity, day));
  return present.map(({ id, title, platformId }) => {
    const platform = catalog.platforms.find((one) => one.id === platformId)?.name ?? '';
    return {
      id: `edit ${id}`,
      text: `Edit “${isolated(title)}”`,
      aside: platform === '' ? null : { kind: 'words', text: isolated(platform) },
      asked: words,
      beside: `activity plan change ${platform}`,
      action: { kind: 'edit', activityId: id },
    };
  });
}

const LONGEST_TITLE = 200;

/** A new activity, named as it was typed. Not on the welcome page, where the first plan is put together. */
export function addResults({ catalog, keyOf }: PaletteScene, { text, words }: TypedLine): readonly Candidate[] {
  if (isEmptyCatalog(catalog)) return [];
  const title = text
    .replace(/^add(?: |$)(?:an? activity$)?/i, '')
    .slice(0, LONGEST_TITLE)
    .trim();
  const isTaken = catalog.activities.some((activity) => foldText(activity.title) === foldText(title));
  if (title === '' || isTaken || 'an activity'.startsWith(title)) {
    const aside = { kind: 'key', text: keyOf('item-add') } as const;
    return [{ id: 'add', text: 'Add an activity', aside, asked: words, action: { kind: 'add', title: '' } }];
  }
  return [{ id: 'add', text: `Add “${isolated(title)}”`, aside: null, asked: [], action: { kind: 'add', title } }];
}
