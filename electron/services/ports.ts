import type { ChecksumOfPieces } from '../../shared/ledger/stored-document';
import type { Instant } from '../../shared/base/instant';
import type { Failure } from '../../shared/base/failure';
import type { LockHolder } from '../../shared/base/lock-holder';
import type { AnalysisAnswer, AnalysisTask } from '../../shared/insights/analyse-score';
import type { Outcome } from '../../shared/base/outcome';
import type { Notice, NoticeAction } from '../../shared/reminders/notice';

/** What the services need from the world. Written for us, not copied from Electron; every port has a twin for tests. */

export type Clock = {
  readonly now: () => Instant;
  /** The IANA name of the zone this computer is in now; travel changes it. */
  readonly zone: () => string;
};

export type Timers = {
  /** Calls `task` every so often until the returned function is called. */
  readonly every: (milliseconds: number, task: () => void) => () => void;
  /** Lets everything else that waits have its turn. */
  readonly breathe: () => Promise<void>;
};

export type Log = {
  /** Codes and counts only: never a title, a note, a name or a value. */
  // eslint-disable-next-line max-params -- level, area, message and cause are what a line of a log has
  readonly write: (level: 'info' | 'warn' | 'error', area: string, message: string, cause?: unknown) => void;
};

/** Files inside one folder, named relative to it with forward slashes. A missing file is `null`, not an error. */
export type Files = {
  readonly read: (name: string) => Outcome<string | null>;
  readonly list: (folder: string) => Outcome<readonly string[]>;
  /** Complete, synced to disk and then renamed into place, or not at all. */
  readonly write: (name: string, text: string) => Outcome<null>;
  readonly remove: (name: string) => Outcome<null>;
  /** Makes `copy` the same as `name`, at once and whole; the two are apart from then on. */
  readonly copy: (name: string, copy: string) => Outcome<null>;
  /** At most the first `bytes` of it, cut between two letters. */
  readonly readStart: (name: string, bytes: number) => Outcome<string | null>;
  readonly stampOf: (name: string) => Outcome<FileStamp | null>;
  /** What `use` makes of its bytes, which are there only while it runs: of many files none becomes a text of its own. */
  readonly look: <T>(name: string, use: (bytes: Uint8Array) => T) => Outcome<T | null>;
};

/** What the system says of a file; it changes when somebody writes there. */
export type FileStamp = { readonly bytes: number; readonly changedAt: number };

/**
 * The part of electron-store (desktop) and of its base class conf (web) that we use: one whole document per file.
 * Setting `store` writes the whole of it. `name` is what electron-store calls the file, `configName` what conf does.
 */
export type DocumentStore = { store: Record<string, unknown> };
export type DocumentStoreClass = new (options: {
  readonly cwd: string;
  readonly name: string;
  readonly configName: string;
  readonly fileExtension: string;
  readonly clearInvalidConfig: boolean;
  readonly accessPropertiesByDotNotation: boolean;
  readonly serialize: (value: Record<string, unknown>) => string;
  /** What conf takes a file to hold; ours never asks it. */
  readonly deserialize: (text: string) => Record<string, unknown>;
}) => DocumentStore;

/** A ledger folder and the means to write in it. */
export type Storage = {
  /** Absolute. */
  readonly folder: string;
  readonly files: Files;
  readonly DocumentStore: DocumentStoreClass;
  /** Makes a folder that only the user can read; conf would make it readable by everybody. */
  readonly createFolder: (folder: string) => Outcome<null>;
  /** Why a document store threw. */
  readonly writeFailure: (error: unknown) => Failure;
  /** A short text that changes when what the pieces make up together does. */
  readonly checksum: ChecksumOfPieces;
  readonly lock: FolderLock;
  /** Removes what interrupted writes left behind, and says how many. Only while the lock is held. */
  readonly removeLeftovers: () => number;
};

/** A request as it arrives, before anything about it is believed. */
export type RawRequest = {
  readonly name: unknown;
  readonly input: unknown;
  /** Whether it came from the main frame of our own page. */
  readonly isTrusted: boolean;
};

/** Folders outside the ledger, for choosing one of them. */
export type FolderBrowser = {
  /** Where looking begins: the user's own folder. */
  readonly home: string;
  /** The names of the folders in it, sorted, without hidden ones. */
  readonly foldersIn: (folder: string) => Outcome<readonly string[]>;
  readonly filesIn: (folder: string) => Files;
};

/** The system's dialog for choosing a folder; null when it was closed without choosing. */
export type ChooseFolder = () => Promise<string | null>;

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

export type PowerEvent = 'suspend' | 'resume' | 'lock' | 'unlock' | 'shutdown';

/** What the system says about whether somebody is there. */
export type Power = {
  readonly listen: (listener: (event: PowerEvent) => void) => () => void;
  /** Seconds since a key or the mouse was touched; null where that cannot be known. */
  readonly idleSeconds: () => number | null;
  /** What of this the system tells at all. A sleep that it does not tell shows as a gap in the clock. */
  readonly knows: { readonly sleep: boolean; readonly lock: boolean; readonly idle: boolean };
};

/** The system's own notifications, or those that a browser shows for the page. */
export type Notifier = {
  /** Whether the system shows them itself, or leaves that to the page. */
  readonly shownBy: () => 'system' | 'page';
  /** Whether anybody would see one now. */
  readonly isReachable: () => boolean;
  readonly show: (notice: Notice, answer: (action: NoticeAction) => void) => void;
  readonly withdraw: (noticeId: string) => void;
};

/** Starting with the computer. */
export type LoginItem = {
  /** Null where it cannot be known or set. */
  readonly isOn: () => boolean | null;
  readonly set: (isOn: boolean) => Outcome<null>;
};

export type TrayPresence = 'there' | 'absent' | 'unknown' | 'not-this-shell';

/** Compares a score with everything that was done, beside all other work, so that nobody waits for it. */
export type AnalysisRunner = {
  /** Aborting `signal` ends it at once; the outcome is then `cancelled`. */
  readonly run: (
    task: AnalysisTask,
    onProgress: (share: number) => void,
    signal: AbortSignal,
  ) => Promise<Outcome<AnalysisAnswer>>;
  readonly dispose: () => void;
};

/** Shows a folder in the system's file manager. */
export type OpenFolder = (folder: string) => Promise<Outcome<null>>;

/** What this process is and runs on. */
export type Program = {
  readonly versions: {
    readonly node: string;
    readonly electron: string | null;
    readonly chromium: string | null;
  };
  /** The system's name and version, and the processor. */
  readonly system: string;
  readonly locale: string;
  /** The person's own folder. */
  readonly home: string;
};
