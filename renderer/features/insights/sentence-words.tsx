import { useMemo } from 'react';
import type { Sentence, SentenceFormat } from '../../../shared/insights/sentence';
import { createSentenceFormat } from '../../../shared/insights/sentence-format';
import { useFormat } from '../../stores/stores-context';
import styles from './insights.module.css';

/** Numbers and days of sentences as the person's region writes them. */
export function useSentenceFormat(): SentenceFormat {
  const { locale } = useFormat();
  return useMemo(() => createSentenceFormat(locale), [locale]);
}

/** A sentence, with the names that the person gave set apart. */
export function SentenceWords({ of }: { readonly of: Sentence }) {
  const format = useSentenceFormat();
  return of.map((part, index) => {
    if (typeof part === 'string') return part;
    if (part.kind === 'title')
      return (
        <bdi key={`${String(index)} ${part.title}`} className={styles['title']}>
          {part.title}
        </bdi>
      );
    return part.kind === 'day' ? format.day(part.day) : format.number(part.value, part.form);
  });
}
