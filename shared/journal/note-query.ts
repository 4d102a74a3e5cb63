import { foldText } from './fold-text';
import { tagsIn, type TagKind } from './tags';

/** Something to look for. Words and phrases are found anywhere in a text, within longer words too. */
export type QueryTerm = {
  readonly kind: 'text' | TagKind;
  /** Folded; of a tag or a person the name without its sign. */
  readonly folded: string;
};

/** A day is found that has all that is required and nothing that is excluded, in its two texts together. */
export type NoteQuery = { readonly required: readonly QueryTerm[]; readonly excluded: readonly QueryTerm[] };

/** A phrase in quotation marks, the last of which may not be typed yet, or what stands between spaces. */
const TYPED = /(?<minus>-?)(?:["“”„«»](?<phrase>[^"“”„«»]*)(?:["“”„«»]|$)|(?<word>[^\s"“”„«»]+))/gu;

/**
 * What somebody typed: words, `"phrases"`, `#tags` and `@people`, of which a `-` in front excludes. Words are looked for
 * as parts of words: not every script puts spaces between them, and a word is found while it is being typed.
 */
export function parseQuery(typed: string): NoteQuery {
  const [required, excluded]: [QueryTerm[], QueryTerm[]] = [[], []];
  for (const { groups = {} } of typed.matchAll(TYPED)) {
    const term = groups['word'] === undefined ? textTerm(groups['phrase'] ?? '') : wordTerm(groups['word']);
    if (term !== null) (groups['minus'] === '-' ? excluded : required).push(term);
  }
  return { required, excluded };
}

function wordTerm(word: string): QueryTerm | null {
  // Where a hyphen stands alone, nothing is typed behind it yet.
  if (word === '-') return null;
  const tag = tagsIn(word)[0];
  const isWhole = tag?.from === 0 && /^[^\p{L}\p{N}]*$/u.test(word.slice(tag.to));
  return isWhole ? { kind: tag.kind, folded: foldText(tag.name).text } : textTerm(word);
}

function textTerm(text: string): QueryTerm | null {
  const folded = foldText(text).text.trim();
  return folded === '' ? null : { kind: 'text', folded };
}
