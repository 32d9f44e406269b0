import type { Day } from '@twinning/domain/day';
import { asOf } from '../arguments.graphql.ts';
import { builder } from '../builder.ts';
import { OfficialDocumentType } from '../document/official-document.graphql.ts';
import { everyone } from '../everyone.graphql.ts';
import { OrganizationType } from './organization.graphql.ts';
import type { OrganizationEntry } from './organization.ts';

type Reorganization = { id: string; decreeId: string | null; effectiveOn: Day };

export const ReorganizationType = builder.objectRef<Reorganization>('Reorganization').implement({
  ...everyone,
  description: 'A decree that merged, divided, continued or dissolved bodies. Recorded by a later release.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    decree: t.field({
      type: OfficialDocumentType,
      nullable: true,
      description: 'The paper that ordered it; null when it is not filed.',
      resolve: ({ decreeId }, _args, { documents }) => (decreeId === null ? null : documents.find(decreeId)),
    }),
    effectiveOn: t.expose('effectiveOn', { type: 'Date', description: 'The day from which it holds.' }),
  }),
});

const SuccessionType = builder
  .objectRef<{ organization: OrganizationEntry; share: 'WHOLE' | 'PART' }>('Succession')
  .implement({
    ...everyone,
    description: 'A body that took over from another, wholly or in part.',
    fields: (t) => ({
      organization: t.expose('organization', { type: OrganizationType, description: 'The other body.' }),
      share: t.exposeString('share', { description: 'WHOLE or PART.' }),
    }),
  });

const later = 'Always empty: reorganisations are recorded by a later release, and nothing is said before they are.';

builder.objectFields(OrganizationType, (t) => ({
  successors: t.field({
    ...everyone,
    type: [SuccessionType],
    args: { ...asOf },
    description: `The bodies that took over from it. ${later}`,
    resolve: () => [],
  }),
  predecessors: t.field({
    ...everyone,
    type: [SuccessionType],
    args: { ...asOf },
    description: `The bodies it took over from. ${later}`,
    resolve: () => [],
  }),
}));
