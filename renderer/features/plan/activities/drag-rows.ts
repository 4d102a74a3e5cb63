import { useRef, useState, type PointerEvent, type RefObject } from 'react';
import { parseId, type Id } from '../../../../shared/base/id';
import type { ActivityGroup } from './activities-view';
import type { RowPlace } from './activities-order';
import { useWhileDragging } from './drag-frames';
import { dropPlaces, nearestPlace, scrollStep, type Boxes, type DropPlace } from './drag-places';

/** What is being dragged, and where it would land. */
export type Drag = { readonly id: Id; readonly place: DropPlace | null };

export type DragHandle = {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerCancel: () => void;
};

type Rows = {
  /** What the rows stand in; heights are counted from its top. */
  readonly frame: RefObject<HTMLElement | null>;
  readonly groups: readonly ActivityGroup[];
  readonly onDrop: (id: Id, place: RowPlace) => void;
};

/** Rows dragged by their handles with a mouse, a pen or a finger. Escape lets go of the row where it was. */
export function useDraggedRow({ frame, groups, onDrop }: Rows): {
  readonly drag: Drag | null;
  readonly handleOf: (id: Id) => DragHandle;
} {
  const [drag, setDrag] = useState<Drag | null>(null);
  const pointerY = useRef(0);

  function placeAt(clientY: number): DropPlace | null {
    const top = frame.current?.getBoundingClientRect().top ?? 0;
    return nearestPlace(dropPlaces(groups, boxesIn(frame.current, top)), clientY - top);
  }

  useWhileDragging(drag !== null, {
    onFrame: () => {
      window.scrollBy(0, scrollStep(pointerY.current, window.innerHeight));
      const place = placeAt(pointerY.current);
      if (drag !== null && !isSamePlace(place, drag.place)) setDrag({ ...drag, place });
    },
    onEscape: () => {
      setDrag(null);
    },
  });

  const handleOf = (id: Id): DragHandle => ({
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      // Otherwise text would be selected on the way.
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      pointerY.current = event.clientY;
      setDrag({ id, place: null });
    },
    onPointerMove: (event) => {
      pointerY.current = event.clientY;
    },
    onPointerUp: (event) => {
      if (drag === null) return;
      const place = placeAt(event.clientY);
      setDrag(null);
      if (place !== null) onDrop(drag.id, place);
    },
    onPointerCancel: () => {
      setDrag(null);
    },
  });
  return { drag, handleOf };
}

function boxesIn(frame: HTMLElement | null, top: number): Boxes {
  const measured = (name: 'activityId' | 'platformId', selector: string) =>
    [...(frame?.querySelectorAll<HTMLElement>(selector) ?? [])].map((element) => {
      const box = element.getBoundingClientRect();
      return [parseId(element.dataset[name] ?? ''), { top: box.top - top, bottom: box.bottom - top }] as const;
    });
  const rows = measured('activityId', '[data-activity-id]');
  return {
    rows: new Map(rows.flatMap(([id, box]) => (id === null ? [] : [[id, box] as const]))),
    heads: new Map(measured('platformId', '[data-platform-id]')),
  };
}

function isSamePlace(one: DropPlace | null, other: DropPlace | null): boolean {
  return one?.platformId === other?.platformId && one?.before === other?.before && one?.y === other?.y;
}
