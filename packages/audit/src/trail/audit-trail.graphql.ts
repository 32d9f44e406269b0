import type { HouseContext } from '@twinning/subgraph/context';
import type { HouseBuilder } from '@twinning/subgraph/house-builder';
import type { PageInfoShape } from '@twinning/subgraph/house-types';
import type { Edge } from '@twinning/subgraph/page';
import { parseInput } from '@twinning/subgraph/parse-input';
import { defineAuditEntry, forReaders, type Ref } from './entry-types.graphql.ts';
import type { AuditTrail, TrailPage } from './trail.repository.ts';
import type { RoleThen, TrailEntry, TrailHead } from './trail-entry.ts';
import { trailFilter } from './trail-filter.ts';

type Trail<Context extends HouseContext> = {
  /** E.g. `partnershipsAudit`. */
  field: string;
  service: string;
  pageInfo: Ref<Context, PageInfoShape>;
  role: Ref<Context, RoleThen>;
};

/** The query by which a service shows its own audit trail. */
export function defineAuditTrail<Context extends HouseContext & { trail: AuditTrail }>(
  builder: HouseBuilder<Context>,
  { field, service, pageInfo, role }: Trail<Context>,
): void {
  const { AuditEntryType, AuditKindType } = defineAuditEntry(builder, service, role);

  const AuditHeadType = builder.objectRef<TrailHead>('AuditHead').implement({
    ...forReaders,
    description: 'How far the chain of a service has come, and how far it is signed.',
    fields: (t) => ({
      service: t.string({ description: 'Whose chain.', resolve: () => service }),
      number: t.exposeInt('seq', { description: 'Number of the newest entry.' }),
      hash: t.exposeString('hash', { description: 'Its seal, SHA-256 in hexadecimal.' }),
      signedNumber: t.exposeInt('signedSeq', { nullable: true, description: 'Number of the newest signed entry.' }),
      signedAt: t.expose('signedAt', { type: 'DateTime', nullable: true, description: 'When it was signed.' }),
      keyId: t.exposeString('keyId', { nullable: true, description: 'By which key.' }),
    }),
  });

  const EdgeType = builder.objectRef<Edge<TrailEntry>>('AuditEntryEdge').implement({
    ...forReaders,
    description: 'One row of a list and its cursor.',
    fields: (t) => ({
      cursor: t.exposeString('cursor', { description: 'Ask for what follows with `after`.' }),
      node: t.expose('node', { type: AuditEntryType, description: 'The row.' }),
    }),
  });

  const ConnectionType = builder.objectRef<TrailPage>('AuditEntryConnection').implement({
    ...forReaders,
    description:
      'A page of an audit trail (Relay), at most 100 rows, the newest first; how many there are is not counted. A page looks at 50,000 entries at most, so it may hold fewer rows, or none, and more follow.',
    fields: (t) => ({
      head: t.field({
        type: AuditHeadType,
        nullable: true,
        description: 'How far the chain has come; null while it is empty.',
        resolve: (page) => page.head(),
      }),
      pageInfo: t.expose('pageInfo', { type: pageInfo, description: 'Where the page stands.' }),
      lookedBackTo: t.expose('lookedBackTo', {
        type: 'DateTime',
        nullable: true,
        description:
          'How far back was looked, where the page ended before it was full: what is older is looked for after `endCursor`. Null where nothing is older, or the page is full.',
      }),
      edges: t.expose('edges', { type: [EdgeType], description: 'The rows.' }),
    }),
  });

  const FilterInput = builder.inputType('AuditFilter', {
    description: 'What is looked for in an audit trail. Whatever is left out is not asked.',
    fields: (t) => ({
      actor: t.string({ required: false, description: 'Who: `acc_…`, `cli_…`, or begun words of a name.' }),
      role: t.string({ required: false, description: 'A role held at that time, as in the enum `Role`.' }),
      action: t.string({ required: false, description: 'The mutation, the event, or what was read.' }),
      kind: t.field({ type: AuditKindType, required: false, description: 'Written, read or refused.' }),
      subjectType: t.string({ required: false, description: 'What it was done to, as the graph names it.' }),
      subjectId: t.id({ required: false, description: 'Its id.' }),
      organizationId: t.id({
        required: false,
        description: 'Where a right was held at that time, or what it was done to.',
      }),
      requestId: t.string({ required: false, description: 'All that one request did.' }),
      from: t.field({ type: 'Date', required: false, description: 'First day, in Vietnam.' }),
      to: t.field({ type: 'Date', required: false, description: 'Last day, in Vietnam.' }),
    }),
  });

  const PurposeType = builder.enumType('AuditPurpose', {
    description: 'Why the trail is read: the trail says so of whoever read it.',
    values: { LOOK: { description: 'To look at it.' }, EXPORT: { description: 'To take it away.' } },
  });

  builder.queryField(field, (t) =>
    t.field({
      authScopes: { person: true },
      type: ConnectionType,
      nullable: true,
      description:
        'What was done, read and refused in this service, the newest first. Null but for auditors and department administrators. Each page is itself an entry of the trail.',
      args: {
        filter: t.arg({ type: FilterInput, description: 'What is looked for.' }),
        purpose: t.arg({ type: PurposeType, required: false, defaultValue: 'LOOK', description: 'Why.' }),
        first: t.arg.int({ required: false, defaultValue: 20, description: 'How many rows, 0 to 100.' }),
        after: t.arg.string({ required: false, description: 'Cursor of the row to go on after.' }),
      },
      resolve: (_, { filter, purpose, ...page }, { trail }) =>
        trail.page(parseInput(trailFilter, filter), page, (purpose as 'LOOK' | 'EXPORT') ?? 'LOOK') as never,
    }),
  );
}
