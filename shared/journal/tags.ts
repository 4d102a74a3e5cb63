export type TagKind = 'tag' | 'person';

/** A #tag or a @person in a text, from its sign to the end of its name. */
export type Tag = {
  readonly kind: TagKind;
  /** As it is written, without the sign. */
  readonly name: string;
  /** The same for every way to write it: see `tagKey`. */
  readonly key: string;
  readonly from: number;
  readonly to: number;
};

/** A piece of a text as it is shown. Joined, the pieces are the text. */
export type TextPart =
  | { readonly kind: 'plain' | 'link'; readonly text: string }
  | { readonly kind: TagKind; readonly text: string; readonly name: string; readonly key: string };

/**
 * A link, an address of e-mail, or a name behind a sign; the first that begins is taken. A name holds at least one
 * letter, so that `#1` is a number, and ends in a letter, a number or `_`: a full stop or hyphen behind it is not of it.
 * The signs are also known in the width in which Japanese is written. Each pattern begins only where no character of its
 * own stands before it, which keeps a long word from being looked through once for each of its letters.
 */
const FOUND = new RegExp(
  [
    String.raw`(?<link>(?<![\p{L}\p{N}])https?:\/\/[\p{L}\p{N}][^\s<>"“”„「」『』、。]*)`,
    String.raw`(?<mail>(?<![\p{L}\p{M}\p{N}._%+\-])[\p{L}\p{M}\p{N}._%+\-]+@[\p{L}\p{M}\p{N}\-]+(?:\.[\p{L}\p{M}\p{N}\-]+)+)`,
    String.raw`(?<![\p{L}\p{M}\p{N}_#＃@＠\/&=])(?<sign>[#＃@＠])(?<name>(?=[\p{M}\p{N}_\-]*\p{L})[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_\-\u200c\u200d]*[\p{L}\p{M}\p{N}_])?)`,
  ].join('|'),
  'giu',
);

/** The tags and people of `text`, in its order. In addresses there are none. */
export function tagsIn(text: string): readonly Tag[] {
  return foundIn(text).flatMap((found) => (found.kind === 'link' ? [] : [found]));
}

/** The text in pieces; a link begins with http:// or https:// and is without the punctuation behind it. */
export function textParts(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let done = 0;
  for (const found of foundIn(text)) {
    if (found.from > done) parts.push({ kind: 'plain', text: text.slice(done, found.from) });
    const shown = text.slice(found.from, found.to);
    if (found.kind === 'link') parts.push({ kind: 'link', text: shown });
    else parts.push({ kind: found.kind, text: shown, name: found.name, key: found.key });
    done = found.to;
  }
  if (done < text.length) parts.push({ kind: 'plain', text: text.slice(done) });
  return parts;
}

/**
 * What makes two tags the same: case, width and the way accents are encoded do not matter. Accents do, as they make
 * other words: `#schon` is not `#schön`.
 */
export function tagKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().normalize('NFKC');
}

type Found = Tag | { readonly kind: 'link'; readonly from: number; readonly to: number };

function foundIn(text: string): readonly Found[] {
  if (!/[#＃@＠]|https?:/i.test(text)) return [];
  return [...text.matchAll(FOUND)].flatMap(({ index: from, groups = {} }): readonly Found[] => {
    const { link, sign, name } = groups;
    if (link !== undefined) return [{ kind: 'link', from, to: from + linkLength(link) }];
    if (sign === undefined || name === undefined) return [];
    const kind = sign === '#' || sign === '＃' ? 'tag' : 'person';
    return [{ kind, name, key: tagKey(name), from, to: from + sign.length + name.length }];
  });
}

/** A closing bracket belongs to a link that opens one, as many of Wikipedia do. */
function linkLength(link: string): number {
  let opened = link.split('(').length - link.split(')').length;
  let length = link.length;
  while (/[.,;:!?'’»…)\]}]/u.test(link[length - 1] ?? '')) {
    if (link[length - 1] === ')') {
      if (opened >= 0) break;
      opened += 1;
    }
    length -= 1;
  }
  return length;
}
