import { z } from 'zod';
import { daysFrom, firstDayOfMonth, lastDayOfMonth } from '../base/day';
import { idSchema, type Id } from '../base/id';
import { instantSchema } from '../base/instant';
import { stampShape } from '../base/stamp';
import { checkId, type Check } from '../checklist/check';
import { monthDocumentSchema, type MonthDocument } from './documents';

const index = z.int().min(0);

/**
 * A month as it crosses to a page that reads many: a thousand checks that say nearly the same are most of it, and a page
 * stands still while it takes them in.
 */
export const compactMonthSchema = z.strictObject({
  /** The month without the checks that are below. */
  rest: monthDocumentSchema,
  activities: z.array(idSchema),
  stamps: z.array(z.strictObject({ zone: stampShape.zone, source: stampShape.source })),
  /** Date, activity, amount, when it was entered, its stamp, and when it was edited; null where it never was. */
  checks: z.array(
    z.tuple([z.int().min(1).max(31), index, index, instantSchema, index, instantSchema.nullable()]).readonly(),
  ),
});
export type CompactMonth = z.infer<typeof compactMonthSchema>;

/** Checks with anything in them that has no place in a row, as a skip or a field of a newer version, stay whole. */
export function compactMonth(document: MonthDocument): CompactMonth {
  const activities = createPlaces<Id>();
  const stamps = createPlaces<string>();
  const whole: Check[] = [];
  const kept: CompactMonth['stamps'] = [];
  const checks: CompactMonth['checks'] = [];
  for (const check of document.checks) {
    const { day, activityId, entry, at, zone, source, editedAt } = check;
    if (entry.kind !== 'amount' || !isPlain(check)) {
      whole.push(check);
      continue;
    }
    const stamp = stamps.of(`${source} ${zone}`);
    kept[stamp] ??= { zone, source };
    const edited = editedAt === at ? null : editedAt;
    checks.push([Number(day.slice(-2)), activities.of(activityId), entry.amount, at, stamp, edited]);
  }
  return { rest: { ...document, checks: whole }, activities: activities.all(), stamps: kept, checks };
}

export function wholeMonth({ rest, activities, stamps, checks: rows }: CompactMonth): MonthDocument {
  const days = daysFrom(firstDayOfMonth(rest.month), lastDayOfMonth(rest.month));
  const checks = rows.map(([date, activity, amount, at, stamp, edited]): Check => {
    const [day, activityId, made] = [days[date - 1], activities[activity], stamps[stamp]];
    if (day === undefined || activityId === undefined || made === undefined) throw new Error('A row of another month');
    const { zone, source } = made;
    const entry = { kind: 'amount', amount } as const;
    return { id: checkId(day, activityId), day, activityId, entry, at, zone, source, editedAt: edited ?? at };
  });
  const isWhole = rest.checks.length === 0;
  return {
    ...rest,
    checks: isWhole ? checks : [...checks, ...rest.checks].sort((one, other) => (one.id < other.id ? -1 : 1)),
  };
}

const FIELDS = 8;
const FIELDS_OF_ENTRY = 2;

function isPlain(check: Check): boolean {
  return Object.keys(check).length === FIELDS && Object.keys(check.entry).length === FIELDS_OF_ENTRY;
}

/** Numbers texts in the order in which they come. */
function createPlaces<Text extends string>() {
  const places = new Map<Text, number>();
  return {
    of: (text: Text): number => {
      const known = places.get(text);
      if (known !== undefined) return known;
      places.set(text, places.size);
      return places.size - 1;
    },
    all: (): Text[] => [...places.keys()],
  };
}
