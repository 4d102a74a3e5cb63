import type { Content, Migration } from './migration';

/**
 * Format 5 has events, what was found at checkpoints and decisions of weeks; scores say what they measure, what they are
 * made of and what they see, and readings whether they are as seen or restated.
 */
export const migration4: Migration = {
  from: 4,
  // Anything that is not as expected is damage, which the schema finds and names.
  catalog: (content) => ({ events: [], looks: [], ...content, ...withEach(content, 'scores', scoreOf) }),
  month: (content) => ({ reviews: [], ...content, ...withEach(content, 'readings', readingOf) }),
};

/** What the presets of the time measured; of a score with a name of somebody's own a level is the likelier. */
const MEASURES: ReadonlyMap<unknown, string> = new Map([
  ['New clients', 'since-last'],
  ['Referral visits', 'that-day'],
]);

function scoreOf(score: Content): Content {
  const { retired } = score;
  return {
    measures: MEASURES.get(score['name']) ?? 'level',
    parts: [],
    sees: [],
    isHidden: false,
    isObservedOnly: false,
    refusedBreaks: [],
    ...score,
    ...(isObject(retired) ? { retired: { isReviewed: true, ...retired } } : {}),
  };
}

function readingOf(reading: Content): Content {
  return { basis: 'seen', parts: null, ...reading };
}

function withEach(content: Content, name: string, to: (record: Content) => Content): Content {
  const records = content[name];
  if (!Array.isArray(records)) return {};
  return { [name]: records.map((record: unknown) => (isObject(record) ? to(record) : record)) };
}

function isObject(value: unknown): value is Content {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
