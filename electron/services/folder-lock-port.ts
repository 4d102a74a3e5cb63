import type { Failure } from '../../shared/base/failure';
import type { Instant } from '../../shared/base/instant';

export type LockHolder = {
  readonly host: string;
  readonly pid: number;
  readonly shell: 'desktop' | 'web';
  readonly since: Instant;
};

export type LockAnswer =
  | { readonly kind: 'held' }
  /** Null when it cannot be said who: several are taking it at this moment. */
  | { readonly kind: 'elsewhere'; readonly holder: LockHolder | null }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** The right to write in a ledger folder, which one process has at a time. */
export type FolderLock = {
  /** Takes the lock if it is free or its holder is gone. Harmless when it is held already. */
  readonly acquire: () => LockAnswer;
  /** To be called at regular times: renews the sign of life; false when somebody else has it now. */
  readonly renew: () => boolean;
  readonly release: () => void;
};
