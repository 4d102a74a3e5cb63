import { z } from 'zod';
import { lockHolderSchema } from './lock-holder';

/**
 * Everything that can go wrong without being a bug, as a code and the facts its sentence needs.
 * The sentences are in `renderer/lib/failure-text.ts`. Facts never hold titles, notes or values: they reach the log.
 */
export const failureSchema = z.discriminatedUnion('code', [
  /** The command names something that the ledger does not hold. */
  z.strictObject({ code: z.literal('not-found'), kind: z.string() }),
  /** The command would make an invalid ledger. `problem` is a full sentence for the person who sent it. */
  z.strictObject({ code: z.literal('invalid'), problem: z.string() }),
  z.strictObject({ code: z.literal('session-overlaps'), sessionId: z.string(), problem: z.string() }),
  /** Something else in the ledger still refers to it. */
  z.strictObject({ code: z.literal('in-use'), problem: z.string() }),
  z.strictObject({ code: z.literal('nothing-to-undo') }),
  z.strictObject({ code: z.literal('nothing-to-redo') }),
  z.strictObject({ code: z.literal('disk-full') }),
  /** `cause` is the code of the operating system: EACCES, EROFS, EIO … */
  z.strictObject({ code: z.literal('write-failed'), cause: z.string() }),
  z.strictObject({ code: z.literal('read-failed'), document: z.string(), cause: z.string() }),
  z.strictObject({ code: z.literal('document-damaged'), document: z.string(), problem: z.string() }),
  z.strictObject({ code: z.literal('document-newer'), document: z.string(), version: z.number() }),
  /** Another process has the ledger open for writing; which one is null when it cannot be said. */
  z.strictObject({ code: z.literal('ledger-locked'), holder: lockHolderSchema.nullable() }),
  /** A file is not as Rapport left it: something else has written there since. */
  z.strictObject({ code: z.literal('changed-outside'), document: z.string() }),
  z.strictObject({ code: z.literal('cancelled') }),
  /** The ledger is just being replaced by another state of it. */
  z.strictObject({ code: z.literal('busy') }),
  /** The program that compares scores with activities has ended before it was done. */
  z.strictObject({ code: z.literal('analysis-failed') }),
  z.strictObject({ code: z.literal('untrusted') }),
  z.strictObject({ code: z.literal('unknown-request') }),
  z.strictObject({ code: z.literal('malformed-request'), problem: z.string() }),
  z.strictObject({ code: z.literal('disconnected') }),
  /** A bug: the details are in the log, not in the answer. */
  z.strictObject({ code: z.literal('unexpected') }),
]);

export type Failure = Readonly<z.infer<typeof failureSchema>>;
export type FailureCode = Failure['code'];

/** For the page, which does not make schemas. */
export const FAILURE_CODES = [
  'not-found',
  'invalid',
  'session-overlaps',
  'in-use',
  'nothing-to-undo',
  'nothing-to-redo',
  'disk-full',
  'write-failed',
  'read-failed',
  'document-damaged',
  'document-newer',
  'ledger-locked',
  'changed-outside',
  'cancelled',
  'busy',
  'analysis-failed',
  'untrusted',
  'unknown-request',
  'malformed-request',
  'disconnected',
  'unexpected',
] as const satisfies readonly FailureCode[];
