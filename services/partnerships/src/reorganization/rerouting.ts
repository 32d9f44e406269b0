import type { PassedOn } from '@twinning/registry/pass-on';
import type { Consent } from '../partnership/partnership.ts';

/** A consent that passed on, with all that is needed to take it back. */
export type Rerouting = PassedOn<Consent>;

/** Why and when duties pass on; the note names the decree. */
export type ByDecree = { note: string; at: Date };
