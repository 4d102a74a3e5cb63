import { useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import type { Day } from '../../../../shared/base/day';
import { isolated } from '../../../../shared/base/isolated';
import type { Format } from '../../../lib/format';
import styles from './score-line.module.css';
import { apartRings } from './jump-rings';
import { jumpPlaces } from './score-line-drawing';
import { nearestPoint, xOfDay, yOfValue, type ScoreScene } from './score-line-scene';
import { dayWords, readingWords } from './score-line-words';
import { dayAtX } from './time-axis';

type ScoreReaderProps = {
  readonly scene: ScoreScene;
  readonly name: string;
  readonly jumps: readonly Day[];
  readonly format: Format;
  readonly onJump: (day: Day) => void;
  /** Stands at the end of the line with the reading. */
  readonly aside: ReactNode;
  readonly children: ReactNode;
};

const MANY = 30;

/** How far each key goes; both ends are reached by Home and End. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -MANY,
  PageUp: MANY,
  Home: -Infinity,
  End: Infinity,
};

/** What lies over the picture of a score: the reading that is pointed at or walked to, and the jumps to ask about. */
export function ScoreReader({ scene, name, jumps, format, onJump, aside, children }: ScoreReaderProps) {
  const last = scene.points.length - 1;
  const [walkedTo, setWalkedTo] = useState<number | null>(null);
  const [isActive, setIsActive] = useState(false);
  const index = Math.min(last, walkedTo ?? last);
  const point = scene.points[index];
  const rings = apartRings(jumpPlaces(scene, jumps), scene);
  const words = readingWords(scene.points, index, format);

  function handleKey(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    setWalkedTo(Math.min(last, Math.max(0, index + step)));
  }

  function handlePointer(event: PointerEvent<HTMLElement>): void {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left + scene.time.left;
    setWalkedTo(nearestPoint(scene.points, dayAtX(scene.time, x)));
    setIsActive(true);
  }

  return (
    <div className={styles['reader']}>
      <div className={styles['line']}>
        <p aria-hidden className={styles['reading']}>
          {words}
        </p>
        {aside}
      </div>
      <div className={styles['picture']}>
        {children}
        <div
          role="slider"
          tabIndex={0}
          aria-label={`Readings of ${isolated(name)}`}
          aria-valuemin={1}
          aria-valuemax={last + 1}
          aria-valuenow={index + 1}
          aria-valuetext={words}
          className={styles['field']}
          style={{
            left: scene.time.left,
            width: scene.time.right - scene.time.left,
            top: scene.top,
            height: scene.bottom - scene.top,
          }}
          onKeyDown={handleKey}
          onPointerMove={handlePointer}
          onPointerDown={handlePointer}
          onPointerLeave={() => {
            setIsActive(false);
          }}
          onFocus={() => {
            setIsActive(true);
          }}
          onBlur={() => {
            setIsActive(false);
          }}
        />
        {isActive && point !== undefined && (
          <svg aria-hidden width={scene.width} height={scene.height} className={styles['cursor']}>
            <line x1={xOfDay(scene, point.day)} x2={xOfDay(scene, point.day)} y1={scene.top} y2={scene.bottom} />
            <circle cx={xOfDay(scene, point.day)} cy={yOfValue(scene, point.value)} r="3.5" />
          </svg>
        )}
        <svg aria-hidden width={scene.width} height={scene.height} className={styles['cursor']}>
          {rings.map(({ day, x, y, ringY }) => ringY !== y && <line key={day} x1={x} x2={x} y1={y} y2={ringY} />)}
        </svg>
        {rings.map(({ day, x, ringY }) => (
          <button
            key={day}
            type="button"
            aria-label={`What was different before ${dayWords(day, format)}?`}
            title={`What was different before ${dayWords(day, format)}?`}
            className={styles['jump']}
            style={{ left: x, top: ringY }}
            onClick={() => {
              onJump(day);
            }}
          />
        ))}
      </div>
    </div>
  );
}
