import type { HouseContext } from '@twinning/subgraph/context';
import type { HouseBuilder } from '@twinning/subgraph/house-builder';
import type { PageInfoShape } from '@twinning/subgraph/house-types';
import type { Edge, Page } from '@twinning/subgraph/page';
import { forReaders, type Ref } from '../trail/entry-types.graphql.ts';
import type { RoleThen } from '../trail/trail-entry.ts';
import type { AccessEntry } from './access-entry.ts';
import type { AccessLog } from './access-log.repository.ts';

type Log<Context extends HouseContext> = {
  /** E.g. `partnershipsAccessLog`. */
  field: string;
  service: string;
  pageInfo: Ref<Context, PageInfoShape>;
  role: Ref<Context, RoleThen>;
};

/** The query by which a service tells a person who looked at their data. */
export function defineAccessLog<Context extends HouseContext & { accessLog: AccessLog }>(
  builder: HouseBuilder<Context>,
  { field, service, pageInfo, role }: Log<Context>,
): void {
  const EntryType = builder.objectRef<AccessEntry>('AccessLogEntry').implement({
    ...forReaders,
    description: 'That somebody looked at what belongs to the caller. For that person alone.',
    fields: (t) => ({
      id: t.id({ description: 'The service and the entry.', resolve: ({ id }) => `${service}-${id}` }),
      service: t.string({ description: 'The service that showed it.', resolve: () => service }),
      at: t.expose('at', { type: 'DateTime', description: 'When; only the day of what is `veiled`.' }),
      who: t.exposeString('name', {
        nullable: true,
        description: 'Name of who looked; null where it is kept secret, and of an account that is gone.',
      }),
      roles: t.expose('roles', { type: [role], description: 'The rights of who looked, at that time.' }),
      action: t.exposeString('action', { description: 'What was read.' }),
      subjectType: t.exposeString('subjectType', { description: 'Of what, as the graph names it.' }),
      subjectId: t.exposeID('subjectId', { description: 'Its id.' }),
      throughYourEyes: t.exposeBoolean('throughYourEyes', {
        description: 'Support looked at it as its owner sees it, who had agreed to that.',
      }),
      veiled: t.exposeBoolean('veiled', {
        description: 'A committee judges: which of its members looked, how often and at what hour is not told.',
      }),
    }),
  });

  const EdgeType = builder.objectRef<Edge<AccessEntry>>('AccessLogEntryEdge').implement({
    ...forReaders,
    description: 'One row of a list and its cursor.',
    fields: (t) => ({
      cursor: t.exposeString('cursor', { description: 'Ask for what follows with `after`.' }),
      node: t.expose('node', { type: EntryType, description: 'The row.' }),
    }),
  });

  const ConnectionType = builder.objectRef<Page<AccessEntry>>('AccessLogEntryConnection').implement({
    ...forReaders,
    description: 'A page of an access log (Relay), at most 100 rows, the newest first.',
    fields: (t) => ({
      totalCount: t.exposeInt('totalCount', { description: 'Rows in the whole list.' }),
      pageInfo: t.expose('pageInfo', { type: pageInfo, description: 'Where the page stands.' }),
      edges: t.expose('edges', { type: [EdgeType], description: 'The rows.' }),
    }),
  });

  builder.queryField(field, (t) =>
    t.field({
      authScopes: { person: true },
      type: ConnectionType,
      nullable: true,
      description:
        "Who looked at the caller's data in this service, the newest first. Null for whoever looks through somebody's eyes.",
      args: {
        first: t.arg.int({ required: false, defaultValue: 20, description: 'How many rows, 0 to 100.' }),
        after: t.arg.string({ required: false, description: 'Cursor of the row to go on after.' }),
      },
      resolve: (_, page, { accessLog }) => accessLog.page(page) as never,
    }),
  );
}
