import { referred } from '@twinning/subgraph/entity';
import { builder } from '../builder.ts';

const everyone = { authScopes: { everyone: true } } as const;
type Reference = { id: string };

const ActivityType = builder.objectRef<Reference>('Activity').implement({
  ...referred,
  ...everyone,
  description: 'A joint activity.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'TypeID `act_…`.' }) }),
});

const ReportType = builder.objectRef<Reference>('Report').implement({
  ...referred,
  ...everyone,
  description: 'A yearly report.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'TypeID `rep_…`.' }) }),
});

export const FactSourceType = builder.unionType('FactSource', {
  description: 'The record that a fact rests on.',
  types: [ActivityType, ReportType],
  resolveType: ({ id }) => (id.startsWith('act_') ? ActivityType : ReportType),
});
