import { builder, house } from '../builder.ts';
import { everyone } from '../everyone.graphql.ts';
import { OrganizationType } from './organization.graphql.ts';
import type { DatedName } from './organization.ts';

const OrganizationNameType = builder.objectRef<DatedName>('OrganizationName').implement({
  ...everyone,
  description: 'A name and the days on which the body bears it.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'The full name.' }),
    from: t.expose('from', { type: 'Date', nullable: true, description: 'First day; null when not known.' }),
    precision: t.field({
      type: house.DatePrecisionType,
      description: 'How much of the first day its source states: of MONTH and YEAR it is the first.',
      resolve: ({ precision }) => precision ?? 'DAY',
    }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'First day after the last; null while it lasts.' }),
  }),
});

builder.objectField(OrganizationType, 'names', (t) =>
  t.field({
    ...everyone,
    type: [OrganizationNameType],
    description: 'Every name it ever bore, the oldest first.',
    resolve: ({ id }, _args, { organizations }) => organizations.facts.names(id),
  }),
);
