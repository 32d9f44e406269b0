import { describe, expect, it } from '@jest/globals';
import { InvalidInput } from '@twinning/domain/refusal';
import { agreed, at, declined, inForce } from '../../test/given.ts';
import type { Partnership } from './partnership.ts';
import { AlreadyTwinned, NotAParty, TooFewParties, WrongLevel, WrongParent } from './partnership-refusals.ts';
import { type ProposalFacts, proposePartnership } from './propose-partnership.ts';

const papers = { periodsCited: [], steeringCommittee: null, provenance: [], generated: false };
const proposal = {
  id: 'pts_2',
  movementId: 'mov_1',
  title: 'Hoa – Cúc',
  level: 'SCHOOL',
  organizationId: 'hoa',
  partyIds: ['hoa', 'cuc'],
  parentId: null,
  period: { from: null, to: null },
  papers,
  at,
} as const;
const school = (id: string) => ({ id, kind: 'SCHOOL', name: id, lives: true });
const facts: ProposalFacts = {
  parties: [school('hoa'), school('cuc')],
  supervisorIds: ['north', 'south', 'north'],
  parent: null,
  twinned: false,
};
const offices: Partnership = {
  ...inForce,
  level: 'DISTRICT',
  parties: ['north', 'south'].map((organizationId) => ({ ...inForce.parties[0]!, organizationId })),
};

describe('proposing a partnership', () => {
  it('asks each supervisor once and counts the proposal as the word of the proposer', () => {
    const [{ proposal: made }] = proposePartnership(proposal, facts);
    expect(made).toMatchObject({
      status: 'PROPOSED',
      proposedOn: '2024-05-06',
      parties: [
        { organizationId: 'hoa', agreed: true },
        { organizationId: 'cuc', agreed: false, joinedAt: null },
      ],
    });
    expect(made.consents.map(({ supervisorId }) => supervisorId)).toEqual(['north', 'south']);
  });

  it('asks nobody above offices that twin', () => {
    const office = (id: string) => ({ ...school(id), kind: 'DISTRICT_OFFICE' });
    const parties = [office('hoa'), office('cuc')];
    const [{ proposal: made }] = proposePartnership({ ...proposal, level: 'DISTRICT' }, { ...facts, parties });
    expect(made.consents).toEqual([]);
  });

  it('stands under the partnership of its supervisors and under no other', () => {
    const under = { ...proposal, parentId: 'pts_1' };
    expect(proposePartnership(under, { ...facts, parent: offices })[0].proposal.parentId).toBe('pts_1');
    const unfit: (Partnership | null)[] = [
      null,
      agreed,
      { ...offices, movementId: 'mov_2' },
      { ...offices, parties: offices.parties.slice(1) },
      { ...declined, level: 'DISTRICT', parties: offices.parties },
    ];
    for (const parent of unfit) expect(() => proposePartnership(under, { ...facts, parent })).toThrow(WrongParent);
  });

  it.each([
    ['one party named twice', { partyIds: ['hoa', 'hoa'] }, {}, TooFewParties],
    ['a proposer who is no party', { organizationId: 'sen' }, {}, NotAParty],
    [
      'an office among schools',
      {},
      { parties: [school('hoa'), { ...school('cuc'), kind: 'DISTRICT_OFFICE' }] },
      WrongLevel,
    ],
    ['a school that is dissolved', {}, { parties: [school('hoa'), { ...school('cuc'), lives: false }] }, InvalidInput],
    ['a party that nobody knows', {}, { parties: [school('hoa')] }, InvalidInput],
    ['what is twinned already', {}, { twinned: true }, AlreadyTwinned],
  ])('refuses %s', (_, by, world, refusal) => {
    expect(() => proposePartnership({ ...proposal, ...by }, { ...facts, ...world })).toThrow(refusal);
  });
});
