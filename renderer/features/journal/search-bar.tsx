import { useEffect, useRef } from 'react';
import { Search, X } from 'lucide-react';
import { inOrder } from '../../../shared/base/in-order';
import type { Id } from '../../../shared/base/id';
import { isolated } from '../../../shared/base/isolated';
import type { TagKind } from '../../../shared/journal/tags';
import { useFormat, useLedger, useStores, useWish } from '../../stores/stores-context';
import { IconButton } from '../../ui/button';
import { isSearching, NO_SEARCH, type SearchDraft } from './use-search';
import styles from './search-bar.module.css';
import { useTags } from './use-tags';

type SearchBarProps = { readonly draft: SearchDraft; readonly onChange: (draft: SearchDraft) => void };

const LONGEST_SEARCH = 500;

/** What to search the notes for, and which days to leave out. */
export function SearchBar({ draft, onChange }: SearchBarProps) {
  const platforms = useLedger((state) => state.documents.catalog.platforms);
  const hasScores = useLedger((state) => state.documents.catalog.scores.length > 0);
  const clear = () => onChange(NO_SEARCH);
  const field = useWishedSearch();
  return (
    <div
      role="search"
      className={styles['bar']}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        if (isSearching(draft)) {
          event.preventDefault();
          clear();
        } else if (event.target instanceof HTMLInputElement) leave(event.target);
      }}
    >
      <span className={styles['field']}>
        <Search aria-hidden />
        <input
          ref={field}
          type="text"
          dir="auto"
          role="searchbox"
          aria-label="Search the journal"
          placeholder="Search notes"
          autoComplete="off"
          spellCheck={false}
          maxLength={LONGEST_SEARCH}
          value={draft.text}
          onChange={(event) => {
            onChange({ ...draft, text: event.target.value });
          }}
        />
        {isSearching(draft) && (
          <IconButton look="quiet" label="Clear the search" onClick={clear}>
            <X aria-hidden />
          </IconButton>
        )}
      </span>
      <TagSelect draft={draft} onChange={onChange} />
      {platforms.length > 0 && (
        <select
          aria-label="Platform"
          data-chosen={draft.platformId !== null}
          value={draft.platformId ?? ''}
          onChange={(event) => {
            const chosen = platforms.find(({ id }) => id === event.target.value);
            onChange({ ...draft, platformId: chosen?.id ?? (null as Id | null) });
          }}
        >
          <option value="">Any platform</option>
          {inOrder(platforms).map(({ id, name }) => (
            <option key={id} value={id} dir="auto">
              {name}
            </option>
          ))}
        </select>
      )}
      {hasScores && (
        <label className={styles['jumped']}>
          <input
            type="checkbox"
            checked={draft.jumped}
            onChange={(event) => {
              onChange({ ...draft, jumped: event.target.checked });
            }}
          />
          A score jumped
        </label>
      )}
    </div>
  );
}

/** On to the page, where keys are not letters. */
function leave(field: HTMLElement): void {
  field.blur();
  field.closest('main')?.focus({ preventScroll: true });
}

/** Gives the field the focus once somebody has wished for it, from whatever page. */
function useWishedSearch() {
  const field = useRef<HTMLInputElement>(null);
  const { wishes } = useStores();
  const isWished = useWish(({ wish }) => wish?.kind === 'search');
  useEffect(() => {
    if (!isWished) return;
    field.current?.focus({ preventScroll: true });
    field.current?.select();
    wishes.settle();
  }, [isWished, wishes]);
  return field;
}

const SIGNS: Readonly<Record<TagKind, string>> = { tag: '#', person: '@' };

function TagSelect({ draft, onChange }: SearchBarProps) {
  const format = useFormat();
  const { tags, areKnown, refresh } = useTags();
  const { tag } = draft;
  const isListed = tag === null || tags.some(({ kind, key }) => kind === tag.kind && key === tag.key);
  const kinds = (['tag', 'person'] as const).filter((wanted) => tags.some(({ kind }) => kind === wanted));
  const of = (wanted: TagKind) => tags.filter(({ kind }) => kind === wanted);
  return (
    <select
      aria-label="Tag or person"
      disabled={!areKnown && tag === null}
      data-chosen={tag !== null}
      value={tag === null ? '' : `${tag.kind} ${tag.key}`}
      onFocus={refresh}
      onChange={(event) => {
        const chosen = tags.find(({ kind, key }) => `${kind} ${key}` === event.target.value);
        onChange({ ...draft, tag: chosen === undefined ? null : pick(chosen) });
      }}
    >
      <option value="">Any tag or person</option>
      {tag !== null && !isListed && (
        <option value={`${tag.kind} ${tag.key}`}>{isolated(`${SIGNS[tag.kind]}${tag.name}`)}</option>
      )}
      {kinds.map((kind) => (
        <optgroup key={kind} label={kind === 'tag' ? 'Tags' : 'People'}>
          {of(kind).map(({ key, name, days }) => (
            <option key={key} value={`${kind} ${key}`}>
              {`${isolated(`${SIGNS[kind]}${name}`)} (${format.number(days)})`}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

function pick({ kind, key, name }: NonNullable<SearchDraft['tag']>): NonNullable<SearchDraft['tag']> {
  return { kind, key, name };
}
