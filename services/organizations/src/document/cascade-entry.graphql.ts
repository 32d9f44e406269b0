import { builder, house } from '../builder.ts';
import type { Context } from '../context.ts';
import { everyone } from '../everyone.graphql.ts';
import { OrganizationType } from '../organization/organization.graphql.ts';
import type { OrganizationEntry } from '../organization/organization.ts';
import type { CascadeEntry, CascadeMap } from './cascade.ts';
import { OfficialDocumentType } from './official-document.graphql.ts';
import type { DocumentEntry } from './official-document.ts';

type Act = { document: DocumentEntry; steps: number };

const ActType = builder.objectRef<Act>('CascadeAct').implement({
  ...everyone,
  description: 'A paper by which a body acted; its day is that of the paper.',
  fields: (t) => ({
    document: t.expose('document', { type: OfficialDocumentType, description: 'The paper.' }),
    direct: t.boolean({
      description: 'Whether it rests on the paper asked about itself, not only through others.',
      resolve: ({ steps }) => steps === 1,
    }),
  }),
});

async function actsOf(map: CascadeMap, id: string, { cascades, documents }: Context): Promise<Act[]> {
  const acts = await cascades.acts(map, id);
  const papers = await Promise.all(acts.map(({ documentId }) => documents.find(documentId)));
  return acts.flatMap(({ steps }, index) => {
    const document = papers[index];
    return document ? [{ document, steps }] : [];
  });
}

const PredecessorType = builder
  .objectRef<{ map: CascadeMap; organization: OrganizationEntry }>('CascadePredecessor')
  .implement({
    ...everyone,
    description: 'A body that acted before another took over from it.',
    fields: (t) => ({
      organization: t.expose('organization', { type: OrganizationType, description: 'The body.' }),
      acts: t.field({
        type: [ActType],
        description: 'By which papers, the earliest twenty.',
        resolve: ({ map, organization }, _args, context) => actsOf(map, organization.id, context),
      }),
    }),
  });

export const CascadeEntryType = builder.objectRef<CascadeEntry>('CascadeEntry').implement({
  ...everyone,
  description: 'A body on the map of a cascade.',
  fields: (t) => ({
    organization: t.expose('organization', { type: OrganizationType, description: 'The office or school.' }),
    acted: t.exposeBoolean('acted', { description: 'Whether it issued a paper resting on the one asked about.' }),
    inherited: t.exposeBoolean('inherited', {
      description: 'Whether it did not, but took over from one that did, as the applied decrees tell.',
    }),
    acts: t.field({
      type: [ActType],
      description: 'By which papers, the earliest twenty.',
      resolve: ({ map, acted, organization }, _args, context) => (acted ? actsOf(map, organization.id, context) : []),
    }),
    predecessors: t.field({
      type: [PredecessorType],
      description: 'Those from which it took over, as the applied decrees tell, that acted while they were there.',
      resolve: async ({ map, organization }, _args, { cascades, organizations }) =>
        (await organizations.findAll(await cascades.forebears(map, organization.id))).map((found) => ({
          map,
          organization: found,
        })),
    }),
    schools: t.expose('schools', {
      type: house.TallyType,
      nullable: true,
      description: 'Of an office: how many of the schools right under it acted.',
    }),
  }),
});
