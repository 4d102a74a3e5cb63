import { fail, succeed, type Outcome } from '../../shared/base/outcome';
import type { OpenedLedger, OpenLedger } from './open-ledger';

/** What a preview has worked out, kept until it is carried out or another one is shown. */
export type ShownPlan<Content> = {
  /** Gives the name by which the page asks for it. */
  readonly show: (plan: {
    readonly of: OpenedLedger;
    /** That of the ledger when it was worked out. */
    readonly revision: number;
    readonly content: Content;
  }) => string;
  /** Fails when it is not the last one that was shown, or of another ledger. */
  readonly find: (id: string) => Outcome<Shown<Content>>;
  readonly forget: () => void;
};

type Shown<Content> = {
  readonly of: OpenedLedger;
  readonly content: Content;
  /** Whether the ledger is still as it was when this was worked out. */
  readonly isCurrent: () => boolean;
};

export const CHANGED_SINCE_SHOWN = fail({
  code: 'invalid',
  problem: 'The ledger has changed since this was shown. Look at it again first.',
});

export function createShownPlan<Content>(ledger: Pick<OpenLedger, 'present'>, newId: () => string): ShownPlan<Content> {
  let last: (Shown<Content> & { readonly id: string }) | null = null;
  return {
    show: ({ of, revision, content }) => {
      const id = newId();
      last = { id, of, content, isCurrent: () => of.service.revision() === revision };
      return id;
    },
    find: (id) => {
      if (last?.id !== id || last.of !== ledger.present()) return fail({ code: 'not-found', kind: 'preview' });
      return succeed(last);
    },
    forget: () => {
      last = null;
    },
  };
}
