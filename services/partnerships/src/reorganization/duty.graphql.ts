import { builder, described, everyone } from '../builder.ts';
import { OrganizationType } from '../organization/organization.graphql.ts';
import { PartnershipType } from '../partnership/partnership.graphql.ts';
import { dutyStates } from './duty.ts';
import { ReorganizationType } from './reorganization.graphql.ts';
import type { ConsentDuty } from './reorganization-lists.repository.ts';

export const DutyStateType = builder.enumType('DutyState', {
  description: 'Where a duty of a body stands that a reorganisation dissolves.',
  values: described(dutyStates),
});

export const ConsentDutyType = builder.objectRef<ConsentDuty>('ConsentDuty').implement({
  ...everyone,
  description: 'A consent owed by a body that a reorganisation dissolves, and to whom it falls.',
  fields: (t) => ({
    reorganization: t.field({
      type: ReorganizationType,
      nullable: true,
      description: 'Because of which reorganisation; null to those who may not know of one that was undone.',
      resolve: ({ reorganizationId }, _args, { reorganizationLists }) => reorganizationLists.find(reorganizationId),
    }),
    partnership: t.field({
      type: PartnershipType,
      nullable: true,
      description: 'The partnership that waits for the consent; null when the caller may not see it.',
      resolve: ({ partnershipId }, _args, { partnerships }) => partnerships.find(partnershipId),
    }),
    owedBy: t.field({
      type: OrganizationType,
      description: 'Who owed it until then.',
      resolve: ({ fromId }) => ({ id: fromId }),
    }),
    heirs: t.field({
      type: [OrganizationType],
      description:
        'Who owes it instead: the superiors of the schools since; more than one when those went different ways.',
      resolve: ({ heirs }) => heirs.filter(({ founded }) => founded).map(({ id }) => ({ id })),
    }),
    foundingIds: t.field({
      type: ['ID'],
      description: 'Those of them that the reorganisation is still to found, as ids among its `foundings`.',
      resolve: ({ heirs }) => heirs.filter(({ founded }) => !founded).map(({ id }) => id),
    }),
    open: t.exposeBoolean('open', {
      description: 'Whether nobody has decided for some school who answers for it: the consent waits where it was.',
    }),
    state: t.expose('state', { type: DutyStateType, description: 'Where it stands.' }),
    passedOnAt: t.expose('reroutedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it passed on; null while it has not.',
    }),
    takenBackAt: t.expose('takenBackAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it went back; null while it has not.',
    }),
  }),
});
