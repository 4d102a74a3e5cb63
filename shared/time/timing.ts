import { z } from 'zod';
import { openObject } from '../base/open-object';

const LONGEST_IDLE_MINUTES = 120;
export const LONGEST_CEILING_MINUTES = 720;

/** When a running timer stops believing that somebody is there. */
export const timingSchema = openObject({
  /** Without a key or the mouse for so long; null for never. */
  idleMinutes: z.int().min(1).max(LONGEST_IDLE_MINUTES).nullable(),
  /** After so long without a stop the timer was forgotten. */
  ceilingMinutes: z.int().min(5).max(LONGEST_CEILING_MINUTES),
});
export type Timing = Readonly<z.infer<typeof timingSchema>>;

export const DEFAULT_TIMING: Timing = { idleMinutes: 5, ceilingMinutes: 60 };
