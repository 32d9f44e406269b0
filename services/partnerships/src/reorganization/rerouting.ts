import type { Consent } from '../partnership/partnership.ts';

/** To whom the consent of a dissolved body falls; `open` when for some party nobody has decided that. */
export type Heirs = { supervisorId: string; heirIds: readonly string[]; open: boolean };

/** What was done about it, with all that is needed to take it back: what was owed, where it stood, who was newly asked. */
export type Rerouting = Heirs & { addedIds: readonly string[]; place: number; before: Consent };

/** Why and when duties pass on; the note names the decree. */
export type ByDecree = { note: string; at: Date };
