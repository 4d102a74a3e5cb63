import type { NoteQuery } from '../../../shared/journal/note-query';
import { JOURNAL, placeHash } from '../../lib/place';

import { noteParts, type NotePart } from './note-pieces';
import { OutsideLink } from './outside-link';
import type { TagPick } from './journal-answers';
import styles from './day-note.module.css';

export type PickTag = (tag: TagPick & { readonly name: string }) => void;

type NoteTextProps = {
  readonly text: string;
  /** What is marked in it; null for nothing. */
  readonly query: NoteQuery | null;
  readonly onTag: PickTag;
};

/** A note as it is read: with its links, and with tags and people that search for themselves. */
export function NoteText({ text, query, onTag }: NoteTextProps) {
  // Parts have no ids of their own; of a text that changes all are drawn anew.
  return noteParts(text, query).map((one, index) => <Part key={index} {...one} onTag={onTag} />);
}

function Part({ part, pieces, onTag }: NotePart & Pick<NoteTextProps, 'onTag'>) {
  const marked = pieces.map(({ text, isHit }, index) => (isHit ? <mark key={index}>{text}</mark> : text));
  if (part.kind === 'tag' || part.kind === 'person') {
    const { kind, key, name } = part;
    return (
      <a
        className={styles['tag']}
        href={placeHash(JOURNAL)}
        onClick={(event) => {
          event.preventDefault();
          onTag({ kind, key, name });
        }}
      >
        {marked}
      </a>
    );
  }
  return part.kind === 'link' ? <OutsideLink address={part.text}>{marked}</OutsideLink> : marked;
}
