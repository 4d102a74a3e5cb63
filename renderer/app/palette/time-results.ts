import { inOrder } from '../../../shared/base/in-order';
import { isolated } from '../../../shared/base/isolated';
import { parseSessionWords } from '../../../shared/time/session-words';
import { minutesOf } from '../../../shared/time/session';
import { writtenStretches } from '../../../shared/time/written-stretches';
import type { Candidate, PaletteScene } from './palette-result';
import type { TypedLine } from './typed-line';

/** The timer, by platform. */
export function timerResults(scene: PaletteScene, { words }: TypedLine): readonly Candidate[] {
  const { catalog, timer, keyOf } = scene;
  const running = catalog.platforms.find(({ id }) => id === timer?.platformId);
  const stop: readonly Candidate[] =
    timer === null
      ? []
      : [
          {
            id: 'stop-timer',
            text: `Stop the timer${running === undefined ? '' : ` on ${isolated(running.name)}`}`,
            aside: { kind: 'key', text: keyOf('timer') },
            asked: words,
            beside: 'time minutes end',
            isOfferedAtOnce: true,
            action: { kind: 'stop-timer' },
          },
        ];
  if (timer?.isFrozen === true) return stop;
  const others = inOrder(catalog.platforms).filter(({ id, archivedOn }) => archivedOn === null && id !== running?.id);
  return [
    ...stop,
    ...others.map(({ id, name }): Candidate => ({
      id: `start-timer ${id}`,
      text: `Start the timer on ${isolated(name)}`,
      aside: running === undefined ? null : { kind: 'words', text: `stops ${isolated(running.name)}` },
      asked: words,
      beside: 'time minutes begin',
      action: { kind: 'start-timer', platformId: id },
    })),
  ];
}

/** `15 X yesterday`: time on a platform that is named, as it will be entered. */
export function sessionResults(scene: PaletteScene, { text, words }: TypedLine): readonly Candidate[] {
  const { catalog, today, day, zone, weekStart, format } = scene;
  const present = catalog.platforms.filter(({ archivedOn }) => archivedOn === null);
  const written = parseSessionWords(text, { platforms: present, today, weekStart });
  const platform = written.ok ? present.find(({ id }) => id === written.value.platformId) : undefined;
  if (!written.ok || platform === undefined) return [];
  const on = written.value.day ?? day;
  const { dayStart } = catalog.settings;
  const stretches = writtenStretches(written.value.time, { platformId: platform.id, day: on }, { zone, dayStart });
  if (stretches === null || on > today) return [];
  const minutes = stretches.reduce((sum, { span }) => sum + minutesOf(span), 0);
  return [
    {
      id: 'add-session',
      text: `Add ${format.number(Math.round(minutes))} min on ${isolated(platform.name)}`,
      aside: { kind: 'words', text: format.longDay(on, today) },
      // All that was typed has its sense in it already.
      asked: [],
      beside: words.join(' '),
      action: { kind: 'add-sessions', stretches },
    },
  ];
}
