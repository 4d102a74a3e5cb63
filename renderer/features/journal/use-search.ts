import { useEffect, useState } from 'react';
import type { Failure } from '../../../shared/base/failure';
import { foldText } from '../../../shared/journal/fold-text';
import { parseQuery, type NoteQuery } from '../../../shared/journal/note-query';
import { useApp, useLedger, useStores } from '../../stores/stores-context';
import type { JournalFound, JournalQuestion, TagPick } from './journal-answers';

/** What is searched for, as it is typed and chosen. */
export type SearchDraft = Omit<JournalQuestion, 'limit' | 'tag' | 'atOnce'> & {
  readonly tag: (TagPick & { readonly name: string }) | null;
};

export const NO_SEARCH: SearchDraft = { text: '', tag: null, platformId: null, jumped: false };

export type SearchState = {
  /** Of what was asked before while the answer to what is asked now is on its way; null before the first. */
  readonly found: JournalFound | null;
  readonly failure: Failure | null;
  readonly isAsking: boolean;
};

/** Until a word is finished it is not worth a question. */
const PAUSE_BEFORE_ASKING = 140;
type AskedQuestion = Omit<JournalQuestion, 'atOnce'>;
type Held = Pick<SearchState, 'found' | 'failure'> & { readonly about: string };

const NOT_ASKED: SearchState = { found: null, failure: null, isAsking: false };

export function isSearching({ text, tag, platformId, jumped }: SearchDraft): boolean {
  return text.trim() !== '' || tag !== null || platformId !== null || jumped;
}

/** What is marked in the notes while it is searched for; null for nothing. */
export function markedQuery({ text, tag }: SearchDraft): NoteQuery | null {
  const { required, excluded } = parseQuery(text);
  const terms = tag === null ? required : [...required, { kind: tag.kind, folded: foldText(tag.name).text }];
  return terms.length === 0 ? null : { required: terms, excluded };
}

/** Asks a moment after the last key, and again when something is written; an answer to an older question is dropped.
 * What the newest months have is shown while the others are searched. */
export function useSearch(draft: SearchDraft, limit: number): SearchState {
  const { journal } = useStores();
  const isConnected = useApp((state) => state.connection === 'connected');
  const revision = useLedger((state) => state.revision);
  const [held, setHeld] = useState<Held>({ about: '', found: null, failure: null });
  const { tag, ...rest } = draft;
  const question = { ...rest, tag: tag === null ? null : { kind: tag.kind, key: tag.key }, limit };
  const about = isSearching(draft) ? JSON.stringify(question) : '';

  useEffect(() => {
    if (about === '' || !isConnected) return undefined;
    let isWanted = true;
    const ask = async (atOnce: boolean): Promise<void> => {
      const answer = await journal.search({ ...(JSON.parse(about) as AskedQuestion), atOnce });
      if (!isWanted) return;
      setHeld((before) =>
        answer.ok
          ? { about, found: answer.value, failure: null }
          : { about, found: before.found, failure: answer.failure },
      );
      if (answer.ok && !answer.value.isWhole) await ask(false);
    };
    const timer = setTimeout(() => void ask(true), PAUSE_BEFORE_ASKING);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [journal, about, revision, isConnected]);

  if (about === '') return NOT_ASKED;
  const { found, failure } = held;
  return { found, failure, isAsking: held.about !== about || (failure === null && found?.isWhole === false) };
}
