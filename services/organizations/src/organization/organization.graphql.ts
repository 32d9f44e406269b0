import { asOf as holding, nearestAsOf } from '@twinning/domain/period';
import { defineConnection } from '@twinning/subgraph/connection';
import { entity } from '@twinning/subgraph/entity';
import { asKnownAt, asOf } from '../arguments.graphql.ts';
import { builder, house } from '../builder.ts';
import { ChangedType } from '../change/changed.graphql.ts';
import type { Context } from '../context.ts';
import { everyone } from '../everyone.graphql.ts';
import { type DatedCode, type OrganizationEntry, statusOn } from './organization.ts';
import {
  CodeSchemeType,
  EducationLevelType,
  OrganizationKindType,
  OrganizationStatusType,
  ZoneType,
} from './organization-enums.graphql.ts';
import type { OrganizationEdge } from './organization-list.repository.ts';

const OrganizationCodeType = builder.objectRef<DatedCode>('OrganizationCode').implement({
  ...everyone,
  description: 'A code and the days on which the body bears it. Neither a code nor a name identifies a body for ever.',
  fields: (t) => ({
    scheme: t.expose('scheme', { type: CodeSchemeType, description: 'Who gave it.' }),
    value: t.exposeString('value', { description: 'The code itself.' }),
    from: t.expose('from', { type: 'Date', nullable: true, description: 'First day; null when not known.' }),
    precision: t.field({
      type: house.DatePrecisionType,
      description: 'How much of the first day its source states: of MONTH and YEAR it is the first.',
      resolve: ({ precision }) => precision ?? 'DAY',
    }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'First day after the last; null while it lasts.' }),
  }),
});

export const OrganizationType = builder.objectRef<OrganizationEntry>('Organization').implement({
  ...entity<Context>(({ id }, { organizations }) => organizations.find(id)),
  ...everyone,
  interfaces: [ChangedType],
  description:
    'A body of the sector: ministry, department, office, commune, cluster, union, school, centre or press. Its names, codes, superiors, leaders and status are dated; ask for any day with `asOf`.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'TypeID `org_…`; the only thing about a body that never changes.' }),
    kind: t.expose('kind', { type: OrganizationKindType, description: 'What sort of body it is.' }),
    levels: t.field({
      type: [EducationLevelType],
      description: 'Levels it teaches; empty for offices.',
      resolve: ({ levels }) => [...levels],
    }),
    name: t.string({
      args: { ...asOf, ...asKnownAt },
      description:
        'Full name on the day; before its life the first one, after it the last. Its id where no name was known yet.',
      resolve: async ({ id }, { asOf, asKnownAt }, { organizations, today }) =>
        (asKnownAt
          ? nearestAsOf(await organizations.factsKnownAt(asKnownAt).names(id), asOf ?? today)?.value
          : await organizations.on(asOf ?? today).name(id)) ?? id,
    }),
    zone: t.field({
      type: ZoneType,
      nullable: true,
      args: { ...asOf, ...asKnownAt },
      description: 'Urban or suburban on the day; null when that is not known or the body is not active.',
      resolve: async ({ id }, { asOf, asKnownAt }, { organizations, today }) =>
        asKnownAt
          ? (holding(await organizations.factsKnownAt(asKnownAt).zones(id), asOf ?? today)?.zone ?? null)
          : organizations.on(asOf ?? today).zone(id),
    }),
    status: t.field({
      type: OrganizationStatusType,
      args: { ...asOf, ...asKnownAt },
      description: 'Whether it is planned, active or dissolved on the day; planned while nobody knew of it.',
      resolve: async ({ id, life }, { asOf, asKnownAt }, { organizations, today }) => {
        if (!asKnownAt) return statusOn(life, asOf ?? today);
        const [believed] = await organizations.factsKnownAt(asKnownAt).lives(id);
        return believed ? statusOn(believed, asOf ?? today) : 'PLANNED';
      },
    }),
    code: t.string({
      nullable: true,
      args: {
        scheme: t.arg({ type: CodeSchemeType, required: false, defaultValue: 'LOCAL', description: 'Whose code.' }),
        ...asOf,
        ...asKnownAt,
      },
      description: 'The code it bears on the day; null when it bears none of the scheme.',
      resolve: async ({ id }, { scheme, asOf, asKnownAt }, { organizations, today }) => {
        if (!asKnownAt) return organizations.on(asOf ?? today).code(id, scheme ?? 'LOCAL');
        const codes = await organizations.factsKnownAt(asKnownAt).codes(id);
        return (
          holding(
            codes.filter((code) => code.scheme === (scheme ?? 'LOCAL')),
            asOf ?? today,
          )?.value ?? null
        );
      },
    }),
    codes: t.field({
      type: [OrganizationCodeType],
      description: 'Every code it ever bore, the oldest first.',
      resolve: ({ id }, _args, { organizations }) => organizations.facts.codes(id),
    }),
    provenance: t.field({
      type: [house.ProvenanceType],
      description: 'Where its facts come from: stated in a paper, inferred, or generated for demonstration.',
      resolve: ({ provenance }) => [...provenance],
    }),
    generated: t.exposeBoolean('generated', { description: 'Whether it is made up for demonstration.' }),
    version: t.exposeInt('version', { description: 'Grows with each change; send it back as `expectedVersion`.' }),
  }),
});

export const OrganizationConnectionType = defineConnection(
  builder,
  'Organization',
  OrganizationType,
  house.PageInfoType,
  (EdgeType) =>
    builder.objectFields(EdgeType, (t) => ({
      matchedName: t.string({
        nullable: true,
        description:
          'In a search, a name the body bears on other days and by which it was found; null when its name or code of the day fits.',
        resolve: ({ matchedName }: OrganizationEdge) => matchedName ?? null,
      }),
      guessed: t.boolean({
        description:
          'In a search, whether nothing fits what was typed and one letter of a word had to be read differently.',
        resolve: ({ guessed }: OrganizationEdge) => guessed ?? false,
      }),
    })),
);
