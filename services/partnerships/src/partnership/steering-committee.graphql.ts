import { builder, everyone } from '../builder.ts';
import { OfficialDocumentType } from '../organization/official-document.graphql.ts';
import { OrganizationType, toOrganization } from '../organization/organization.graphql.ts';
import { PersonType, toPerson } from '../organization/person.graphql.ts';
import type { SteeringCommittee, SteeringCommitteeMember } from './partnership.ts';

const MemberType = builder.objectRef<SteeringCommitteeMember>('SteeringCommitteeMember').implement({
  ...everyone,
  description: 'A seat in a steering committee.',
  fields: (t) => ({
    person: t.field({
      type: PersonType,
      nullable: true,
      description: 'Who sits there; null when the paper names nobody.',
      resolve: ({ personId }) => toPerson(personId),
    }),
    role: t.exposeString('role', { description: 'The role, as written.' }),
    organization: t.field({
      type: OrganizationType,
      nullable: true,
      description: 'For which party.',
      resolve: ({ organizationId }) => toOrganization(organizationId),
    }),
  }),
});

export const SteeringCommitteeType = builder.objectRef<SteeringCommittee>('SteeringCommittee').implement({
  ...everyone,
  description: 'The committee that steers a partnership, set up by a joint decision.',
  fields: (t) => ({
    decision: t.field({
      type: OfficialDocumentType,
      nullable: true,
      description: 'The decision that set it up.',
      resolve: ({ decisionId }) => ({ id: decisionId }),
    }),
    members: t.expose('members', {
      type: [MemberType],
      description: 'Its members; empty when the published papers name none.',
    }),
  }),
});
