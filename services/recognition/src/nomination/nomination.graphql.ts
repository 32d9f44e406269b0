import { defineConnection } from '@twinning/subgraph/connection';
import { entity } from '@twinning/subgraph/entity';
import { builder, house } from '../builder.ts';
import { ConflictType } from '../conflict/conflict.graphql.ts';
import type { Context } from '../context.ts';
import { OrganizationType } from '../references/organization.graphql.ts';
import { AwardRoundType } from '../round/award-round.graphql.ts';
import { AwardCategoryType } from '../round/category.graphql.ts';
import { mayViewCommittee } from '../viewpoint/viewpoint.ts';
import { DossierType, EligibilityFindingType } from './dossier.graphql.ts';
import type { Nomination, NominationStatus } from './nomination.ts';
import { NomineeType } from './nominee.graphql.ts';

const everyone = { authScopes: { everyone: true } } as const;

export const NominationStatusType = builder.enumType('NominationStatus', {
  description:
    'DRAFT → SUBMITTED → RETURNED | ELIGIBLE | INELIGIBLE → SCORED → SHORTLISTED → BALLOTED → PROPOSED → PUBLISHED → DECIDED | REJECTED; CANCELLED later by a decision.',
  values: [
    'DRAFT',
    'SUBMITTED',
    'RETURNED',
    'ELIGIBLE',
    'INELIGIBLE',
    'SCORED',
    'SHORTLISTED',
    'BALLOTED',
    'PROPOSED',
    'PUBLISHED',
    'DECIDED',
    'REJECTED',
    'CANCELLED',
  ] as const satisfies readonly NominationStatus[],
});

/** That a person is put forward is secret until it is decided; a unit is nobody. */
const nomineeRead = ({ id, status, personId, personName }: Nomination) =>
  status === 'DECIDED' || (personId === null && personName === null) ? null : { id, own: [personId] };

/** A nomination gets here only once the viewpoint let it through: its own fields need no further check. */
export const NominationType = builder.objectRef<Nomination>('Nomination').implement({
  ...entity<Context>(({ id }, { nominations }) => nominations.find(id)),
  ...everyone,
  description:
    'Somebody put forward for an award. Seen by the nominee’s unit, the nominator, the department, auditors and, once submitted, the committee; a member with a live or pinned conflict of interest does not see it anywhere.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'TypeID `nom_…`.' }),
    status: t.expose('status', { type: NominationStatusType, description: 'How far it has come.' }),
    version: t.exposeInt('version', { description: 'Grows with each change.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was drafted.' }),
    returnReason: t.exposeString('returnReason', {
      noted: 'dossier',
      nullable: true,
      description: 'Why the secretary sent it back; null otherwise.',
    }),
    round: t.field({
      type: AwardRoundType,
      description: 'The round.',
      resolve: async ({ roundId }, _args, { rounds }) => (await rounds.find(roundId))!,
    }),
    category: t.field({
      type: AwardCategoryType,
      description: 'The award it is for.',
      resolve: async ({ roundId, categoryId }, _args, { rounds }) =>
        (await rounds.find(roundId))!.categories.find(({ id }) => id === categoryId)!,
    }),
    nominee: t.field({
      noted: { as: 'nominee', of: nomineeRead },
      type: NomineeType,
      description: 'Who is put forward.',
      resolve: (nomination) => nomination,
    }),
    nominator: t.field({
      type: OrganizationType,
      description: 'The unit that puts them forward.',
      resolve: ({ nominatorId }) => ({ id: nominatorId }),
    }),
    dossier: t.field({
      noted: 'dossier',
      type: DossierType,
      nullable: true,
      description: 'What speaks for them.',
      resolve: (nomination) => nomination,
    }),
    eligibility: t.expose('findings', {
      noted: 'dossier',
      type: [EligibilityFindingType],
      description: "What the policy's rules found; empty until the secretary had them run.",
    }),
    conflicts: t.field({
      noted: 'conflicts',
      type: [ConflictType],
      description:
        'Members with a conflict of interest, one row per path; empty for whoever may not see into the committee.',
      resolve: async ({ id, roundId }, _args, { conflicts, viewpoints }) => {
        if (!mayViewCommittee(roundId, await viewpoints.here())) return [];
        return conflicts.ofNomination(id);
      },
    }),
  }),
});

export const NominationConnection = defineConnection(builder, 'Nomination', NominationType, house.PageInfoType);
