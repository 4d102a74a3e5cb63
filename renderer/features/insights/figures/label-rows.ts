export type LabelWanted = {
  readonly x: number;
  readonly width: number;
  /** Gets its place before the others do. */
  readonly isFirst?: boolean;
};

/** In a row, to the right of its place or to the left; or only a number, with the words in a list below. */
export type LabelPlace =
  | { readonly kind: 'words'; readonly row: number; readonly side: 'right' | 'left' }
  | { readonly kind: 'number'; readonly number: number };

type Span = { readonly from: number; readonly to: number };
type Room = {
  readonly left: number;
  readonly right: number;
  readonly rows: number;
  /** What stands in the first row already. */
  readonly taken: readonly Span[];
};

/** Between a rule and its label, and between two labels. */
const LABEL_GAP = 7;

/**
 * Where labels of vertical rules stand so that none covers another and no rule goes through one: in the first row that
 * has room, beside its rule. Those for which no row has room are numbered, from 1 on in the order of their places.
 */
export function placeLabels(labels: readonly LabelWanted[], room: Room): readonly LabelPlace[] {
  const byPlace = [...labels].sort((one, other) => one.x - other.x);
  // Those that can only stand to the left of their rule need a row above the rules that they go over.
  const byRoom = halves(byPlace, ({ x, width }) => x + LABEL_GAP + width > room.right);
  const orders = [byPlace, byRoom, halves(byPlace, isFirstOf), halves(byRoom, isFirstOf)];
  const places = orders.map((order) => placedInOrder(order, room)).reduce(better);
  const numbered = byPlace.filter((label) => !places.has(label));
  return labels.map((label) => {
    const placed = places.get(label);
    if (placed === undefined) return { kind: 'number', number: numbered.indexOf(label) + 1 };
    return { kind: 'words', row: placed.row, side: placed.side };
  });
}

type Placed = { readonly row: number; readonly side: 'right' | 'left'; readonly x: number; readonly span: Span };
type Places = ReadonlyMap<LabelWanted, Placed>;

function isFirstOf({ isFirst = false }: LabelWanted): boolean {
  return isFirst;
}

function halves(labels: readonly LabelWanted[], isEarly: (label: LabelWanted) => boolean): readonly LabelWanted[] {
  return [...labels.filter(isEarly), ...labels.filter((label) => !isEarly(label))];
}

/** More of those that come first in words, then more of all; the earlier of equals. */
function better(one: Places, other: Places): Places {
  const [first, second] = [one, other].map((places) => [...places.keys()].filter(isFirstOf).length);
  if (first !== second) return (second ?? 0) > (first ?? 0) ? other : one;
  return other.size > one.size ? other : one;
}

function placedInOrder(order: readonly LabelWanted[], room: Room): Places {
  const places = new Map<LabelWanted, Placed>();
  for (const label of order) {
    const place = firstPlace(label, [...places.values()], room);
    if (place !== null) places.set(label, place);
  }
  return places;
}

function firstPlace(label: LabelWanted, others: readonly Placed[], room: Room): Placed | null {
  for (let row = 0; row < room.rows; row += 1)
    for (const side of ['right', 'left'] as const) {
      const place = { row, side, x: label.x, span: spanOf(label, side) };
      const { from, to } = place.span;
      const isIn = from >= room.left && to <= room.right;
      const isFree = row > 0 || room.taken.every((taken) => areApart(place.span, taken));
      if (isIn && isFree && others.every((other) => isClear(place, other))) return place;
    }
  return null;
}

/** A rule goes down from the row of its own label, through all the rows below. */
function isClear(one: Placed, other: Placed): boolean {
  if (one.row === other.row) return areApart(one.span, other.span);
  const [above, below] = one.row < other.row ? [one, other] : [other, one];
  return above.x <= below.span.from || above.x >= below.span.to;
}

function areApart(one: Span, other: Span): boolean {
  return one.to + LABEL_GAP <= other.from || other.to + LABEL_GAP <= one.from;
}

function spanOf({ x, width }: LabelWanted, side: 'right' | 'left'): Span {
  // The rule itself is part of it: a label may not stand across the rule of its neighbour in the same row.
  return side === 'right' ? { from: x, to: x + LABEL_GAP + width } : { from: x - LABEL_GAP - width, to: x };
}

/** Numbers at places so near that they would cover each other, as one: `3–5`. */
export function joinedNumbers(
  numbers: readonly { readonly x: number; readonly number: number }[],
  apart: number,
): readonly { readonly x: number; readonly text: string }[] {
  const groups: { x: number; last: number; first: number }[] = [];
  for (const { x, number } of [...numbers].sort((one, other) => one.x - other.x)) {
    const group = groups.at(-1);
    if (group !== undefined && x - group.x < apart) group.last = number;
    else groups.push({ x, first: number, last: number });
  }
  return groups.map(({ x, first, last }) => ({
    x,
    text: first === last ? String(first) : `${String(first)}–${String(last)}`,
  }));
}
