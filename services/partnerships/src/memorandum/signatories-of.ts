import type { Signatory } from '../partnership/partnership.ts';
import { type Memorandum, signaturesOf } from './memorandum.ts';

/** Who signed for each party of a memorandum, as the partnership keeps it. */
export const signatoriesOf = (memorandum: Memorandum): ReadonlyMap<string, Signatory> =>
  new Map(
    signaturesOf(memorandum).map(({ organizationId, personId, position }) => [
      organizationId,
      { personId, position, officeId: organizationId, signedOn: memorandum.signedOn },
    ]),
  );
