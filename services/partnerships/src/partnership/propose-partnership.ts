import { type Day, dayOf } from '@twinning/domain/day';
import { InvalidInput } from '@twinning/domain/refusal';
import type { OpenPartnership, Papers, Partnership, PartnershipLevel } from './partnership.ts';
import { isOpen, isSigned } from './partnership.ts';
import type { PartnershipEvent, PartnershipProposed } from './partnership-events.ts';
import { AlreadyTwinned, NotAParty, TooFewParties, WrongLevel, WrongParent } from './partnership-refusals.ts';

export type ProposePartnership = {
  id: string;
  movementId: string;
  title: string;
  level: PartnershipLevel;
  organizationId: string;
  partyIds: readonly string[];
  parentId: string | null;
  period: { from: Day | null; to: Day | null };
  papers: Papers;
  at: Date;
};

/** What the rule must be told of the world outside the partnership. */
export type ProposalFacts = {
  parties: readonly { id: string; kind: string; name: string; lives: boolean }[];
  /** The administrative superiors of the parties on the day of the proposal. */
  supervisorIds: readonly string[];
  parent: Partnership | null;
  twinned: boolean;
};

const kinds: Record<PartnershipLevel, ReadonlySet<string>> = {
  DISTRICT: new Set(['DISTRICT_OFFICE', 'COMMUNE_COMMITTEE']),
  SCHOOL: new Set(['SCHOOL', 'CONTINUING_EDUCATION_CENTER']),
};

const unknown = {
  vi: 'Đơn vị này không có hoặc đã giải thể.',
  en: 'There is no such organization, or it is dissolved.',
};

/** Whoever proposes has agreed by it; offices owe nobody a consent, for the founding plan itself asked them to twin. */
export function proposePartnership(
  by: ProposePartnership,
  facts: ProposalFacts,
): [PartnershipProposed, ...PartnershipEvent[]] {
  const { organizationId, at, level } = by;
  const partyIds = [...new Set(by.partyIds)];
  if (partyIds.length < 2) throw new TooFewParties();
  if (!partyIds.includes(organizationId)) throw new NotAParty();
  const living = new Set(facts.parties.filter(({ lives }) => lives).map(({ id }) => id));
  const issues = by.partyIds.flatMap((id, index) =>
    living.has(id) ? [] : [{ path: `partyIds.${index}`, text: unknown }],
  );
  if (issues.length > 0) throw new InvalidInput(issues);
  const misplaced = facts.parties.filter(({ kind }) => !kinds[level].has(kind));
  if (misplaced.length > 0) throw new WrongLevel(misplaced.map(({ name }) => name));
  if (by.parentId !== null && !fits(by, facts)) throw new WrongParent();
  if (facts.twinned) throw new AlreadyTwinned();

  const proposal: OpenPartnership = {
    id: by.id,
    version: 1,
    status: 'PROPOSED',
    movementId: by.movementId,
    title: by.title,
    level,
    parentId: by.parentId,
    parties: partyIds.map((id) => {
      const since = id === organizationId ? at : null;
      return { organizationId: id, joinedAt: since, agreed: id === organizationId, agreedAt: since, signatory: null };
    }),
    consents: (level === 'DISTRICT' ? [] : [...new Set(facts.supervisorIds)]).map((supervisorId) => ({
      supervisorId,
      decision: 'PENDING',
      decidedAt: null,
      note: null,
    })),
    period: by.period,
    proposedOn: dayOf(at),
    papers: by.papers,
    updatedAt: at,
  };
  return [{ type: 'PartnershipProposed', organizationId, proposal, at }];
}

function fits({ level, movementId }: ProposePartnership, { parent, supervisorIds }: ProposalFacts): boolean {
  if (!parent || level !== 'SCHOOL' || parent.level !== 'DISTRICT' || parent.movementId !== movementId) return false;
  if (!isOpen(parent) && !isSigned(parent)) return false;
  const above = new Set(parent.parties.map(({ organizationId }) => organizationId));
  return supervisorIds.length > 0 && supervisorIds.every((id) => above.has(id));
}
