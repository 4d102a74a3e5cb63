import type { RestoreFrom } from '../../stores/safekeeping-store';

/** What is to be restored, and what it is called in a sentence. */
export type RestoreSource = { readonly name: string; readonly from: RestoreFrom };
