import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { asOf, paging } from '../arguments.graphql.ts';
import { builder } from '../builder.ts';
import { everyone } from '../everyone.graphql.ts';
import { OrganizationConnectionType, OrganizationType } from './organization.graphql.ts';
import { educationLevels, organizationKinds, zones } from './organization.ts';
import { CodeSchemeType, EducationLevelType, OrganizationKindType, ZoneType } from './organization-enums.graphql.ts';

const OrganizationFilter = builder.inputType('OrganizationFilter', {
  description: 'Which bodies; what is left out does not narrow.',
  fields: (t) => ({
    search: t.string({
      required: false,
      description:
        'Words of a name it ever bore or of a code, at most 200 letters: without accents too, begun words too, abbreviations (MN, TH, THCS, THPT, PGD, GDNN-GDTX) or in full.',
    }),
    kinds: t.field({ type: [OrganizationKindType], required: false, description: 'One of these kinds.' }),
    levels: t.field({ type: [EducationLevelType], required: false, description: 'Teaching one of these levels.' }),
    zone: t.field({ type: ZoneType, required: false, description: 'In this zone on the day.' }),
    parent: t.id({ required: false, description: 'Directly under this body on the day, administratively.' }),
    withoutParent: t.boolean({
      required: false,
      description: 'Only those of which no administrative superior is known on the day.',
    }),
  }),
});

const filter = z.object({
  search: z.string().max(200).nullish(),
  kinds: z.array(z.enum(organizationKinds)).nullish(),
  levels: z.array(z.enum(educationLevels)).nullish(),
  zone: z.enum(zones).nullish(),
  parent: z.string().nullish(),
  withoutParent: z.boolean().nullish(),
});

builder.queryFields((t) => ({
  organization: t.field({
    ...everyone,
    type: OrganizationType,
    nullable: true,
    description: 'A body by its id; null when there is none.',
    args: { id: t.arg.id({ description: 'TypeID `org_…`.' }) },
    resolve: (_, { id }, { organizations }) => organizations.find(id),
  }),
  organizationByCode: t.field({
    ...everyone,
    type: OrganizationType,
    nullable: true,
    description: 'The body that bears a code on the day; null when nobody does. Codes pass from one body to another.',
    args: {
      scheme: t.arg({ type: CodeSchemeType, required: false, defaultValue: 'LOCAL', description: 'Whose code.' }),
      code: t.arg.string({ description: 'The code.' }),
      ...asOf,
    },
    resolve: (_, { scheme, code, asOf }, { organizations, today }) =>
      organizations.findByCode({ scheme: scheme ?? 'LOCAL', value: code }, asOf ?? today),
  }),
  organizations: t.field({
    ...everyone,
    type: OrganizationConnectionType,
    description:
      'The bodies that are active on the day. A search puts codes first, then whole names, own names, names that begin so, names of the day before names of other days; among equals, and without a search, they stand in the natural order of Vietnamese names. When nothing fits, bodies are guessed whose names are one letter off.',
    args: {
      filter: t.arg({ type: OrganizationFilter, required: false, description: 'Which of them.' }),
      ...asOf,
      ...paging,
    },
    resolve: (_, { filter: asked, asOf, ...page }, { organizationList, today }) =>
      organizationList.page(parseInput(filter, asked ?? {}), asOf ?? today, page),
  }),
}));
