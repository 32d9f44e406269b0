import type { Day } from '@twinning/domain/day';
import type { PartialDate } from '@twinning/domain/partial-date';

/** What the parties of a partnership sign, and what they promise in it. */
export type Commitment = {
  id: string;
  text: string;
  strandCode: string | null;
  dueOn: Day | null;
  responsibleId: string | null;
};

/** An office may sign as such: then no person, name or position is told. */
export type Signature = {
  organizationId: string;
  personId: string | null;
  name: string | null;
  position: string | null;
  signedAt: Date;
};

type Common = {
  id: string;
  version: number;
  partnershipId: string;
  title: string;
  place: string | null;
  /** The day of the signing: planned while it is a draft. */
  signedOn: PartialDate;
  parties: readonly string[];
  commitments: readonly Commitment[];
  documentId: string | null;
};

/** `countsFrom` is the first day on which figures may count it as signed. */
type Signed = { signatures: readonly Signature[]; countsFrom: Day | null };

export type Memorandum =
  | (Common & { status: 'DRAFT' })
  | (Common & { status: 'AWAITING_SIGNATURES'; signatures: readonly Signature[] })
  | (Common & { status: 'IN_FORCE' | 'ENDED' } & Signed);
export type MemorandumStatus = Memorandum['status'];

export const signaturesOf = (memorandum: Memorandum): readonly Signature[] =>
  'signatures' in memorandum ? memorandum.signatures : [];

type At = { at: Date };
export type MemorandumText = Pick<Common, 'title' | 'place' | 'signedOn' | 'commitments'>;
export type MemorandumDrafted = At & { type: 'MemorandumDrafted'; organizationId: string; draft: Memorandum };
export type MemorandumRevised = At & { type: 'MemorandumRevised'; organizationId: string; text: MemorandumText };
export type MemorandumOffered = At & { type: 'MemorandumOffered'; organizationId: string };
export type MemorandumSigned = At & { type: 'MemorandumSigned'; signature: Signature };
export type MemorandumCameIntoForce = At & { type: 'MemorandumCameIntoForce'; on: Day };
/** It ends with its partnership, and holds again with it when a decree is undone. */
export type MemorandumEnded = At & { type: 'MemorandumEnded' | 'MemorandumResumed' };

export type MemorandumEvent =
  | MemorandumDrafted
  | MemorandumRevised
  | MemorandumOffered
  | MemorandumSigned
  | MemorandumCameIntoForce
  | MemorandumEnded;

export function evolve(memorandum: Memorandum, event: MemorandumEvent): Memorandum {
  const signatures = signaturesOf(memorandum);
  const next = { ...memorandum, version: memorandum.version + 1 };
  switch (event.type) {
    case 'MemorandumDrafted':
      return event.draft;
    case 'MemorandumRevised':
      return { ...next, ...event.text, status: 'DRAFT' };
    case 'MemorandumOffered':
      return { ...next, status: 'AWAITING_SIGNATURES', signatures: [] };
    case 'MemorandumSigned':
      return { ...next, status: 'AWAITING_SIGNATURES', signatures: [...signatures, event.signature] };
    case 'MemorandumCameIntoForce':
      return {
        ...next,
        status: 'IN_FORCE',
        signatures,
        signedOn: { value: event.on, precision: 'DAY' },
        countsFrom: event.on,
      };
    case 'MemorandumEnded':
      return next.status === 'IN_FORCE' ? { ...next, status: 'ENDED' } : next;
    case 'MemorandumResumed':
      return next.status === 'ENDED' ? { ...next, status: 'IN_FORCE' } : next;
  }
}
