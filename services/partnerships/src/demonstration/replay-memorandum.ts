import type { MemorandumRecord, PartnershipRecord } from '@twinning/city/records/partnership';
import { draftMemorandum } from '../memorandum/draft-memorandum.ts';
import { endMemorandum } from '../memorandum/end-memorandum.ts';
import { evolve, type Memorandum, type MemorandumEvent } from '../memorandum/memorandum.ts';
import { announcementsOf } from '../memorandum/memorandum-announcements.ts';
import { offerMemorandum } from '../memorandum/offer-memorandum.ts';
import { signMemorandum } from '../memorandum/sign-memorandum.ts';
import { signatoriesOf } from '../memorandum/signatories-of.ts';
import type { PartnershipEvent } from '../partnership/partnership-events.ts';
import { signPartnership } from '../partnership/sign-partnership.ts';
import type { Telling } from './replay-partnership.ts';
import { noon } from './tale.ts';

/** Drafts, offers and signs a memorandum on its day; what was ended with its partnership is ended. */
export function replayMemorandum(
  record: MemorandumRecord,
  { parties, period, updatedOn }: PartnershipRecord,
  telling: Telling,
  strandCodes: readonly string[],
  happen: (events: readonly PartnershipEvent[]) => void,
): void {
  const { id, title, place, signedOn, commitments, documentId } = record;
  const organizationId = parties[0]!.organizationId;
  const at = noon(signedOn.value ?? updatedOn);
  const drafted = draftMemorandum(
    telling.partnership,
    { id, title, place, signedOn, commitments, documentId, organizationId, at },
    strandCodes,
  );
  let memorandum: Memorandum = drafted[0].draft;
  const tell = (events: readonly MemorandumEvent[]): void => {
    memorandum = events.reduce(evolve, memorandum);
    for (const event of events)
      telling.journal.push({ at: event.at, announcement: announcementsOf(memorandum, [event])[0]! });
  };

  tell(drafted);
  if (record.status !== 'DRAFT') tell(offerMemorandum(memorandum, telling.partnership, { organizationId, at }));
  for (const { organizationId, personId, signedOn } of record.signatures) {
    const position = parties.find((party) => party.organizationId === organizationId)?.signatory?.position ?? null;
    const signature = { organizationId, personId, name: null, position, signedAt: noon(signedOn) };
    tell(signMemorandum(memorandum, telling.partnership, signature));
  }
  if (memorandum.status === 'IN_FORCE' && memorandum.countsFrom !== null)
    happen(
      signPartnership(telling.partnership, { on: memorandum.countsFrom, signatories: signatoriesOf(memorandum), at }),
    );
  if (record.status === 'ENDED') tell(endMemorandum(memorandum, noon(period.to ?? updatedOn)));
  telling.memoranda = [...telling.memoranda, memorandum];
}
