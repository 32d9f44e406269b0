import { builder } from '../builder.ts';
import { OrganizationType, PersonType } from '../references/organization.graphql.ts';

const everyone = { authScopes: { everyone: true } } as const;

/** Whoever is put forward or awarded. */
export type NomineeShape = { organizationId: string; personId: string | null; personName: string | null };

const CollectiveNomineeType = builder.objectRef<NomineeShape>('CollectiveNominee').implement({
  ...everyone,
  description: 'A unit that is put forward.',
  fields: (t) => ({
    organization: t.field({
      type: OrganizationType,
      description: 'The unit.',
      resolve: ({ organizationId }) => ({ id: organizationId }),
    }),
  }),
});

const IndividualNomineeType = builder.objectRef<NomineeShape>('IndividualNominee').implement({
  ...everyone,
  description: 'A person who is put forward.',
  fields: (t) => ({
    name: t.string({ description: 'Their name in the nomination.', resolve: ({ personName }) => personName ?? '' }),
    person: t.field({
      type: PersonType,
      nullable: true,
      description: 'Their entry in the register; null when they are in none.',
      resolve: ({ personId }) => (personId ? { id: personId } : null),
    }),
    organization: t.field({
      type: OrganizationType,
      description: 'The unit they belong to.',
      resolve: ({ organizationId }) => ({ id: organizationId }),
    }),
  }),
});

export const NomineeType = builder.unionType('Nominee', {
  description: 'Who is put forward or awarded.',
  types: [CollectiveNomineeType, IndividualNomineeType],
  resolveType: ({ personName, personId }) =>
    personName === null && personId === null ? CollectiveNomineeType : IndividualNomineeType,
});
