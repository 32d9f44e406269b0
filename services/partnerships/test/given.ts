import type { Memorandum } from '../src/memorandum/memorandum.ts';
import type { OpenPartnership, Partnership, Party } from '../src/partnership/partnership.ts';
import type { JointPlan } from '../src/plan/joint-plan.ts';

export const at = new Date('2024-05-06T02:00:00Z');
export const today = '2024-05-06';

const party = (organizationId: string, agreed: boolean): Party => ({
  organizationId,
  joinedAt: agreed ? at : null,
  agreed,
  agreedAt: agreed ? at : null,
  signatory: null,
});

/** Three schools of two offices; the first has proposed, the others have not answered. */
export const proposed: OpenPartnership = {
  id: 'pts_1',
  version: 1,
  status: 'PROPOSED',
  movementId: 'mov_1',
  title: 'Hoa – Sen – Cúc',
  level: 'SCHOOL',
  parentId: null,
  parties: [party('hoa', true), party('sen', false), party('cuc', false)],
  consents: ['north', 'south'].map((supervisorId) => ({
    supervisorId,
    decision: 'PENDING',
    decidedAt: null,
    note: null,
  })),
  period: { from: '2024-01-01', to: '2026-01-01' },
  proposedOn: '2024-05-01',
  papers: { periodsCited: [], steeringCommittee: null, provenance: [], generated: false },
  updatedAt: at,
};
export const agreed: Partnership = {
  ...proposed,
  status: 'AGREED',
  parties: ['hoa', 'sen', 'cuc'].map((id) => party(id, true)),
};
export const consented: Partnership = { ...agreed, status: 'CONSENTED' };
export const inForce: Partnership = { ...agreed, status: 'IN_FORCE', signedOn: today };
export const declined: Partnership = { ...proposed, status: 'DECLINED', closedOn: today, reason: 'Không' };

export const draft: Memorandum = {
  id: 'mem_1',
  version: 1,
  status: 'DRAFT',
  partnershipId: 'pts_1',
  title: 'Biên bản ghi nhớ',
  place: null,
  signedOn: { value: null, precision: 'UNKNOWN' },
  parties: ['hoa', 'sen', 'cuc'],
  commitments: [],
  documentId: null,
};
export const signature = (organizationId: string) => ({
  organizationId,
  personId: `per_${organizationId}`,
  name: organizationId,
  position: 'Hiệu trưởng',
  signedAt: at,
});
export const offered: Memorandum = { ...draft, status: 'AWAITING_SIGNATURES', signatures: [] };

export const item = { id: 'pli_1', text: 'Chuyên đề', strandCode: 'schools', dueOn: null, responsibleId: 'sen' };
export const drafted: JointPlan = {
  id: 'pln_1',
  partnershipId: 'pts_1',
  revision: 1,
  version: 1,
  status: 'DRAFT',
  symbol: null,
  amendmentReason: null,
  documentId: null,
  items: [item],
  dropped: [],
  agreements: ['hoa', 'sen'].map((organizationId) => {
    const first = organizationId === 'hoa';
    return { organizationId, agreed: first, agreedAt: first ? at : null };
  }),
  countsFrom: null,
  filedAt: null,
};

export const types = (events: readonly { type: string }[]): string[] => events.map(({ type }) => type);
