import { builder, everyone, house } from '../builder.ts';
import { OrganizationType } from '../organization/organization.graphql.ts';
import { PersonType, toPerson } from '../organization/person.graphql.ts';
import type { Consent, Party, Signatory } from './partnership.ts';
import { ConsentDecisionType } from './partnership-enums.graphql.ts';

const SignatoryType = builder.objectRef<Signatory>('Signatory').implement({
  ...everyone,
  description: 'Who signed for a party.',
  fields: (t) => ({
    person: t.field({
      type: PersonType,
      nullable: true,
      description: 'The person; null where the office signed without naming one.',
      resolve: ({ personId }) => toPerson(personId),
    }),
    position: t.exposeString('position', { nullable: true, description: 'In which position; null when not told.' }),
    office: t.field({
      type: OrganizationType,
      description: 'The office that signed.',
      resolve: ({ officeId }) => ({ id: officeId }),
    }),
    signedOn: t.expose('signedOn', { type: house.PartialDateType, description: 'When, as far as the paper tells.' }),
  }),
});

export const PartyType = builder.objectRef<Party>('Party').implement({
  ...everyone,
  description: 'One of those who are twinned.',
  fields: (t) => ({
    organization: t.field({
      type: OrganizationType,
      description: 'The organization.',
      resolve: ({ organizationId }) => ({ id: organizationId }),
    }),
    joinedAt: t.expose('joinedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it joined; null while it has not, and where no paper dates it.',
    }),
    agreed: t.exposeBoolean('agreed', { description: 'Whether it has agreed; the proposer has by proposing.' }),
    agreedAt: t.expose('agreedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it agreed; null while it has not, and where no paper dates it.',
    }),
    signatory: t.expose('signatory', {
      type: SignatoryType,
      nullable: true,
      description: 'Who signed for it; null before the signing.',
    }),
  }),
});

export const SupervisorConsentType = builder
  .objectRef<Consent & { partnershipId: string }>('SupervisorConsent')
  .implement({
    ...everyone,
    description: 'The consent that a party’s superior owes.',
    fields: (t) => ({
      supervisor: t.field({
        type: OrganizationType,
        description:
          'The administrative superior of a party on the day of the proposal, or who answers in its place since.',
        resolve: ({ supervisorId }) => ({ id: supervisorId }),
      }),
      status: t.expose('decision', { type: ConsentDecisionType, description: 'What it decided.' }),
      decidedAt: t.expose('decidedAt', {
        type: 'DateTime',
        nullable: true,
        description: 'When; null while it has not, and where no paper dates it.',
      }),
      note: t.exposeString('note', { nullable: true, description: 'What it said with it.' }),
    }),
  });
