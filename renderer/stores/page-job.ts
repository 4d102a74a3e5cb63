import type { IdSource } from '../../shared/base/id';
import type { Outcome } from '../../shared/base/outcome';
import type { Bridge } from '../lib/bridge';

/** A long piece of work that this page has asked for. */
export type PageJob = {
  readonly id: string;
  /** 0 to 1. */
  readonly share: number;
  readonly canCancel: boolean;
};

type Holder<Job> = { readonly present: () => Job | null; readonly put: (job: Job | null) => void };

/** Keeps the one job of a store: begun and ended with the request, and as far as the services say that it is. */
export function createPageJob<Job extends PageJob>(bridge: Bridge, newId: IdSource, { present, put }: Holder<Job>) {
  function change(id: string, fields: Partial<Pick<PageJob, 'share' | 'canCancel'>>): void {
    const job = present();
    if (job?.id === id) put({ ...job, ...fields });
  }

  return {
    run: async <T>(about: Omit<Job, keyof PageJob>, ask: (job: string) => Promise<Outcome<T>>): Promise<Outcome<T>> => {
      const id = newId();
      // What a job is about and what every job has are together one, which the compiler does not see for any kind.
      put({ id, ...about, share: 0, canCancel: true } as unknown as Job);
      const done = await ask(id);
      if (present()?.id === id) put(null);
      return done;
    },
    change,
    dispose: bridge.on('jobs/progress', ({ job, share, canCancel }) => {
      change(job, { share, canCancel });
    }),
  };
}
