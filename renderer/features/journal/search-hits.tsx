import { useState, type KeyboardEvent } from 'react';
import type { Day } from '../../../shared/base/day';
import type { NoteHit } from '../../../shared/journal/search';
import { failureText } from '../../lib/failure-text';
import { placeHash } from '../../lib/place';
import { useFormat } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { foundWords } from './search-words';
import styles from './search-hits.module.css';
import { useSearch, type SearchDraft } from './use-search';

type SearchHitsProps = {
  readonly draft: SearchDraft;
  /** The day that was opened from here. */
  readonly opened: Day | null;
  readonly onOpen: (day: Day) => void;
};

const HITS_AT_ONCE = 50;
/** More than anybody reads through; the services give no more. */
const MOST_HITS = 500;

/** What was found, the newest first, each with the words around it. */
export function SearchHits({ draft, opened, onOpen }: SearchHitsProps) {
  const format = useFormat();
  const about = JSON.stringify(draft);
  const [wanted, setWanted] = useState({ about, limit: HITS_AT_ONCE });
  const limit = wanted.about === about ? wanted.limit : HITS_AT_ONCE;
  const { found, failure, isAsking } = useSearch(draft, limit);
  const isMore = found !== null && found.hits.length < Math.min(found.total, MOST_HITS);
  return (
    <section aria-label="Found" className={styles['found']} aria-busy={isAsking}>
      <p role="status" className={styles['count']}>
        {failure === null ? foundWords(found, format) : failureText(failure)}
      </p>
      {found?.total === 0 && !isAsking && <WhatCanBeTyped />}
      {found !== null && (
        <ol onKeyDown={walk}>
          {found.hits.map((hit) => (
            <Hit key={`${hit.day} ${hit.field}`} hit={hit} isOpened={hit.day === opened} onOpen={onOpen} />
          ))}
        </ol>
      )}
      {isMore && (
        <Button
          disabled={isAsking}
          onClick={() => {
            setWanted({ about, limit: Math.min(limit + HITS_AT_ONCE, MOST_HITS) });
          }}
        >
          More
        </Button>
      )}
    </section>
  );
}

type HitProps = { readonly hit: NoteHit; readonly isOpened: boolean; readonly onOpen: (day: Day) => void };

function Hit({ hit: { day, field, excerpt }, isOpened, onOpen }: HitProps) {
  const format = useFormat();
  return (
    <li>
      <a
        href={placeHash({ page: 'journal', part: 'days', day })}
        aria-current={isOpened ? 'true' : undefined}
        onClick={(event) => {
          event.preventDefault();
          onOpen(day);
        }}
      >
        <span className={styles['day']}>
          {format.day(day)}
          {field === 'whatIThinkItDid' && <small> what I think it did</small>}
        </span>
        <span dir="auto" className={styles['excerpt']}>
          {excerpt.isCutBefore && '… '}
          {excerpt.pieces.map(({ text, isHit }, index) => (isHit ? <mark key={index}>{text}</mark> : text))}
          {excerpt.isCutAfter && ' …'}
        </span>
      </a>
    </li>
  );
}

function WhatCanBeTyped() {
  return (
    <dl className={styles['hints']}>
      <div>
        <dt>pricing talk</dt>
        <dd>both words, anywhere in a note</dd>
      </div>
      <div>
        <dt>“two clients”</dt>
        <dd>just as it stands</dd>
      </div>
      <div>
        <dt>#pricing @ann</dt>
        <dd>a tag, a person</dd>
      </div>
      <div>
        <dt>talk -webinar</dt>
        <dd>without that word</dd>
      </div>
    </dl>
  );
}

/** Up and down the hits. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const links = [...event.currentTarget.querySelectorAll('a')];
  const at = links.findIndex((link) => link === document.activeElement);
  if (at === -1) return;
  event.preventDefault();
  links[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
}
