import { useEffect, useState } from 'react';
import type { TagCount } from '../../../shared/journal/search';
import { useApp, useStores } from '../../stores/stores-context';

type Tags = {
  readonly tags: readonly TagCount[];
  /** Whether it was answered. */
  readonly areKnown: boolean;
  readonly refresh: () => void;
};

/** The tags and people of the whole journal, the most used first; asked for again when somebody is about to choose. */
export function useTags(): Tags {
  const { journal } = useStores();
  const isConnected = useApp((state) => state.connection === 'connected');
  const openings = useApp((state) => state.openings);
  const [rounds, setRounds] = useState(0);
  const [tags, setTags] = useState<readonly TagCount[] | null>(null);

  useEffect(() => {
    if (!isConnected) return undefined;
    let isWanted = true;
    void journal.tags().then((answer) => {
      if (isWanted && answer.ok) setTags(answer.value.tags);
    });
    return () => {
      isWanted = false;
    };
  }, [journal, isConnected, openings, rounds]);

  return {
    tags: tags ?? [],
    areKnown: tags !== null,
    refresh: () => {
      setRounds((count) => count + 1);
    },
  };
}
