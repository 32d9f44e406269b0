import { defineConnection } from '@twinning/subgraph/connection';
import { asOf, paging } from '../arguments.graphql.ts';
import { builder, house } from '../builder.ts';
import { everyone } from '../everyone.graphql.ts';
import { HierarchyType } from '../organization/organization-enums.graphql.ts';
import { type CascadeMap, mapDay } from './cascade.ts';
import { CascadeEntryType } from './cascade-entry.graphql.ts';
import { OfficialDocumentType } from './official-document.graphql.ts';

const EntryConnectionType = defineConnection(builder, 'CascadeEntry', CascadeEntryType, house.PageInfoType);

const acted = builder.args((t) => ({
  acted: t.boolean({ required: false, description: 'Only those that acted, or only those that did not.' }),
}));

const CascadeType = builder.objectRef<CascadeMap>('Cascade').implement({
  ...everyone,
  description:
    'Who has acted on a paper: on the map of one day, the offices right under its issuers, and the schools under either, that issued, alone or with others, a paper resting on it, directly or through others, by that day. Papers without a day count.',
  fields: (t) => ({
    asOf: t.expose('day', { type: 'Date', description: 'The day of the map.' }),
    earlierMaps: t.field({
      type: ['Date'],
      description:
        'Last days, since the paper, of maps on which other offices stood under its issuers, the newest first, at most ten.',
      resolve: (map, _args, { cascades, today }) => cascades.earlierMaps(map, today),
    }),
    officesActed: t.field({
      type: house.TallyType,
      description:
        'Offices right under the issuers that acted: district offices, later communes; in the order of clusters, those.',
      resolve: async (map, _args, { cascades }) => (await cascades.tallies(map)).offices,
    }),
    officesInherited: t.int({
      description: 'Offices that did not act themselves but took over from one that did, as the applied decrees tell.',
      resolve: async (map, _args, { cascades }) => (await cascades.tallies(map)).officesInherited,
    }),
    schoolsActed: t.field({
      type: house.TallyType,
      description: 'Schools and centres right under the issuers or under those offices that acted.',
      resolve: async (map, _args, { cascades }) => (await cascades.tallies(map)).schools,
    }),
    schoolsInherited: t.int({
      description: 'Schools and centres that did not act themselves but took over from one that did.',
      resolve: async (map, _args, { cascades }) => (await cascades.tallies(map)).schoolsInherited,
    }),
    directSchoolsActed: t.field({
      type: house.TallyType,
      description: 'Schools and centres right under an issuer, with no office between, that acted.',
      resolve: async (map, _args, { cascades }) => (await cascades.tallies(map)).directSchools,
    }),
    offices: t.field({
      type: EntryConnectionType,
      args: { ...acted, ...paging },
      description: 'The offices, in the natural order of Vietnamese names.',
      resolve: (map, asked, { cascades }) => cascades.offices(map, asked),
    }),
    schools: t.field({
      type: EntryConnectionType,
      args: {
        officeId: t.arg.id({ required: false, description: 'Only those right under this office or issuer.' }),
        ...acted,
        ...paging,
      },
      description: 'The schools and centres, in the natural order of Vietnamese names.',
      resolve: (map, { officeId, ...asked }, { cascades }) => cascades.schools(map, { ...asked, under: officeId }),
    }),
  }),
});

builder.objectField(OfficialDocumentType, 'cascade', (t) =>
  t.field({
    ...everyone,
    type: CascadeType,
    args: {
      ...asOf,
      hierarchy: t.arg({
        type: HierarchyType,
        required: false,
        defaultValue: 'ADMINISTRATIVE',
        description: 'In which order of superiors.',
      }),
    },
    description:
      'Who has acted on it. Without a day, on the map of today, or of the last day of its issuers once they are gone.',
    resolve: async ({ id }, { asOf, hierarchy }, { documents, organizations, today }) => {
      const issuerIds = await documents.issuerIds(id);
      const issuers = await organizations.findAll(issuerIds);
      const lives = issuers.map(({ life }) => life);
      return { paperId: id, issuerIds, day: asOf ?? mapDay(lives, today), hierarchy: hierarchy ?? 'ADMINISTRATIVE' };
    },
  }),
);
