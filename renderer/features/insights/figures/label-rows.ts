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
export const LABEL_GAP = 7;

/**
 * Where labels of vertical rules stand so that none covers another: in the first row that has room, beside its rule.
 * Those for which no row has room are numbered, from 1 on in the order of their places.
 */
export function placeLabels(labels: readonly LabelWanted[], room: Room): readonly LabelPlace[] {
  const rows: Span[][] = Array.from({ length: room.rows }, (_, row) => (row === 0 ? [...room.taken] : []));
  const places = new Map<LabelWanted, LabelPlace>();
  const byPlace = [...labels].sort((one, other) => one.x - other.x);
  const isFirst = ({ isFirst = false }: LabelWanted) => isFirst;
  for (const label of [...byPlace.filter(isFirst), ...byPlace.filter((other) => !isFirst(other))]) {
    const place = firstPlace(label, rows, room);
    if (place === null) continue;
    rows[place.row]?.push(spanOf(label, place.side));
    places.set(label, place);
  }
  const numbered = byPlace.filter((label) => !places.has(label));
  return labels.map((label) => places.get(label) ?? { kind: 'number', number: numbered.indexOf(label) + 1 });
}

function firstPlace(label: LabelWanted, rows: readonly (readonly Span[])[], room: Room) {
  for (const [row, taken] of rows.entries())
    for (const side of ['right', 'left'] as const) {
      const span = spanOf(label, side);
      const fits = span.from >= room.left && span.to <= room.right;
      if (fits && taken.every((other) => span.to + LABEL_GAP <= other.from || other.to + LABEL_GAP <= span.from))
        return { kind: 'words', row, side } as const;
    }
  return null;
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
