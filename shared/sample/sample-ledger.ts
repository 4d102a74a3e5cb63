import { addDays, monthOf, type Day, type Month } from '../base/day';
import { createSeededRandom, type Random } from '../base/random';
import { emptyMonth, EMPTY_CATALOG, MONTH_COLLECTIONS, type Documents, type MonthDocument } from '../ledger/documents';
import { byId, sampleCatalog } from './sample-catalog';
import { sampleChecks } from './sample-checks';
import { algorithmDay, sampleDays, type SampleDay, type SampleTime } from './sample-day';
import { FREELANCER, OVERREACHER, RECORDER, type SampleHabits } from './sample-habits';
import { createNoteWriter } from './sample-notes';
import { createScoreReader } from './sample-readings';
import { sampleSessions } from './sample-sessions';

export type SampleOptions = {
  readonly seed: number;
  /** The last day, of which only the morning is over. */
  readonly today: Day;
  /** How many days it goes back, today included. */
  readonly days?: number;
  /** The zone in which everything was entered. */
  readonly zone?: string;
  readonly habits?: SampleHabits;
};

const HALF_A_YEAR = 183;
const TEN_YEARS = 3653;
const DEFAULT_ZONE = 'Europe/Berlin';

/** A ledger as somebody could have kept it. The same options always give the same. */
export function sampleLedger({
  seed,
  today,
  days = HALF_A_YEAR,
  zone = DEFAULT_ZONE,
  habits = FREELANCER,
}: SampleOptions): Documents {
  const first = addDays(today, 1 - days);
  const time: SampleTime = { first, last: today, zone, dayStart: EMPTY_CATALOG.settings.dayStart };
  const nextStream = createStreams(seed);
  const sample = sampleDays(time, habits, nextStream());
  const startedAt = sample[0]?.momentAt(8 * 60);
  if (startedAt === undefined) throw new Error('A sample has at least one day.');
  const catalog = sampleCatalog(habits, time, startedAt);
  const record = createRecorder(
    { habits, activities: catalog.activities, algorithmDay: algorithmDay(time) },
    nextStream,
  );
  return { catalog, months: inMonths(sample.map(record)) };
}

/** Ten years of 20 checks, 6 sessions, 2 readings and a note of 300 characters a day: more than anybody will keep. */
export function tenYearLedger(options: Omit<SampleOptions, 'days' | 'habits'>): Documents {
  return sampleLedger({ ...options, days: TEN_YEARS, habits: RECORDER });
}

/** Ten years behind a plan of 60 activities on 12 platforms. */
export function overreachingLedger(options: Omit<SampleOptions, 'days' | 'habits'>): Documents {
  return sampleLedger({ ...options, days: TEN_YEARS, habits: OVERREACHER });
}

/** What of a month happened on one day. */
type DayRecords = Omit<MonthDocument, 'month'> & { readonly day: Day };

type Person = Parameters<typeof sampleChecks>[1] & { readonly algorithmDay: Day };

function createRecorder(person: Person, nextStream: () => Random): (on: SampleDay) => DayRecords {
  const { habits, algorithmDay: news } = person;
  const [checks, sessions] = [nextStream(), nextStream()];
  const writeNote = createNoteWriter(habits, news, nextStream());
  const readers = habits.scores.map((score) => createScoreReader(score, news, nextStream()));
  return (on) => ({
    day: on.day,
    checks: sampleChecks(on, person, checks),
    sessions: sampleSessions(on, habits, sessions),
    readings: present(readers.map((read) => read(on))),
    notes: present([writeNote(on)]),
    reviews: [],
  });
}

function inMonths(days: readonly DayRecords[]): ReadonlyMap<Month, MonthDocument> {
  const byMonth = new Map<Month, DayRecords[]>();
  for (const records of days) {
    const month = monthOf(records.day);
    const ofMonth = byMonth.get(month) ?? [];
    ofMonth.push(records);
    byMonth.set(month, ofMonth);
  }
  const documents = [...byMonth].map(([month, ofMonth]): MonthDocument => ({
    ...emptyMonth(month),
    checks: byId(ofMonth.flatMap(({ checks }) => checks)),
    sessions: byId(ofMonth.flatMap(({ sessions }) => sessions)),
    readings: byId(ofMonth.flatMap(({ readings }) => readings)),
    notes: byId(ofMonth.flatMap(({ notes }) => notes)),
  }));
  const withRecords = documents.filter((document) => MONTH_COLLECTIONS.some((name) => document[name].length > 0));
  return new Map(withRecords.map((document) => [document.month, document]));
}

function present<Item>(items: readonly (Item | null)[]): readonly Item[] {
  return items.filter((item) => item !== null);
}

/** One source of chance for each concern, so that what is done cannot have a part in what the scores show. */
function createStreams(seed: number): () => Random {
  const seeds = createSeededRandom(seed);
  return () => createSeededRandom(Math.floor(seeds() * 4_294_967_296));
}
