import { defineConnection } from '@twinning/subgraph/connection';
import { entity } from '@twinning/subgraph/entity';
import { builder, house } from '../builder.ts';
import type { Context } from '../context.ts';
import { NominationType } from '../nomination/nomination.graphql.ts';
import { NomineeType } from '../nomination/nominee.graphql.ts';
import { OfficialDocumentType, OrganizationType, PersonType } from '../references/organization.graphql.ts';
import { AwardRoundType } from '../round/award-round.graphql.ts';
import type { Award, Decision } from './award.ts';

const everyone = { authScopes: { everyone: true } } as const;
const first = { defaultValue: 20, description: 'Rows wanted, at most 100.' } as const;
const after = { required: false, description: 'Cursor of the row before.' } as const;

const CertificateType = builder.objectRef<Award>('Certificate').implement({
  ...everyone,
  description: 'The paper given to whoever is awarded; anybody can check its number.',
  fields: (t) => ({
    number: t.exposeString('certificateNumber', { description: 'Printed on it; unique.' }),
    verificationUrl: t.string({
      description: 'Path of the page that confirms it, on the site of the product.',
      resolve: ({ certificateNumber }) => `/certificates/${encodeURIComponent(certificateNumber)}`,
    }),
    issuedOn: t.expose('awardedOn', { type: 'Date', description: 'The day of the decision.' }),
  }),
});

export const DecisionType = builder.objectRef<Decision>('Decision').implement({
  ...entity<Context>(({ id }, { awards }) => awards.findDecision(id)),
  ...everyone,
  description: 'A decision to award. Public.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'TypeID `dec_…`.' }),
    symbol: t.exposeString('symbol', { description: 'Number and symbol of the paper.' }),
    title: t.exposeString('title', { description: 'What it decides.' }),
    awardedOn: t.expose('awardedOn', { type: 'Date', description: 'Its day.' }),
    document: t.field({
      type: OfficialDocumentType,
      nullable: true,
      description: 'The paper itself; null until it is filed.',
      resolve: () => null,
    }),
  }),
});

export const RecognitionType = builder.objectRef<Award>('Recognition').implement({
  ...everyone,
  description: 'An award that was decided and stands. Public.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'TypeID `awd_…`.' }),
    title: t.exposeString('title', { description: 'Title of the award.' }),
    awardedOn: t.expose('awardedOn', { type: 'Date', description: 'The day of the decision.' }),
    decision: t.field({
      type: DecisionType,
      description: 'The decision.',
      resolve: async ({ decisionId }, _args, { awards }) => (await awards.findDecision(decisionId))!,
    }),
    certificate: t.field({
      type: CertificateType,
      nullable: true,
      description: 'Its certificate.',
      resolve: (award) => award,
    }),
    nominee: t.field({ type: NomineeType, description: 'Who is awarded.', resolve: (award) => award }),
    round: t.field({
      type: AwardRoundType,
      description: 'The round in which it was won.',
      resolve: async ({ roundId }, _args, { rounds }) => (await rounds.find(roundId))!,
    }),
  }),
});

builder.objectField(DecisionType, 'awards', (t) =>
  t.field({
    type: [RecognitionType],
    description: 'The awards in it that stand, at most 1000.',
    resolve: ({ id }, _args, { awards }) => awards.ofDecision(id),
  }),
);

builder.objectFields(NominationType, (t) => ({
  decision: t.field({
    type: DecisionType,
    nullable: true,
    description: 'The decision that awarded it; null before, and once it is cancelled.',
    resolve: async ({ id }, _args, { awards }) => {
      const award = await awards.ofNomination(id);
      return award && awards.findDecision(award.decisionId);
    },
  }),
  certificate: t.field({
    type: CertificateType,
    nullable: true,
    description: 'Its certificate; null like `decision`.',
    resolve: ({ id }, _args, { awards }) => awards.ofNomination(id),
  }),
}));

const RecognitionConnection = defineConnection(builder, 'Recognition', RecognitionType, house.PageInfoType);

builder.objectField(OrganizationType, 'recognitions', (t) =>
  t.field({
    type: RecognitionConnection,
    description: 'Awards of the unit as a collective, the latest first. Public.',
    args: { first: t.arg.int(first), after: t.arg.string(after) },
    resolve: ({ id }, page, { awards }) => awards.ofOrganization({ ownerId: id, ...page }),
  }),
);

builder.objectField(PersonType, 'recognitions', (t) =>
  t.field({
    type: RecognitionConnection,
    description: 'Awards of the person, the latest first. Public.',
    args: { first: t.arg.int(first), after: t.arg.string(after) },
    resolve: ({ id }, page, { awards }) => awards.ofPerson({ ownerId: id, ...page }),
  }),
);

builder.queryField('certificate', (t) =>
  t.field({
    ...everyone,
    type: RecognitionType,
    nullable: true,
    description: 'The award behind a certificate; null when the number is unknown or the award was cancelled. Public.',
    args: { number: t.arg.string({ description: 'The number on it.' }) },
    resolve: (_root, { number }, { awards }) => awards.findByCertificate(number),
  }),
);
