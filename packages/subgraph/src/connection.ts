import type { ObjectRef } from '@pothos/core';
import type { HouseContext } from './context.ts';
import type { HouseBuilder, HouseTypes } from './house-builder.ts';
import type { PageInfoShape } from './house-types.ts';
import type { Edge, Page } from './page.ts';

type Ref<Context extends HouseContext, Node> = ObjectRef<
  PothosSchemaTypes.ExtendDefaultTypes<HouseTypes<Context>>,
  Node,
  Node
>;

/**
 * A Relay connection of a type: `XConnection { totalCount pageInfo edges { cursor node } }`.
 * `onEdge` may say more of a row than its node does.
 */
export function defineConnection<Context extends HouseContext, Node>(
  builder: HouseBuilder<Context>,
  name: string,
  node: Ref<Context, Node>,
  pageInfo: Ref<Context, PageInfoShape>,
  onEdge: (edge: Ref<Context, Edge<Node>>) => void = () => undefined,
): Ref<Context, Page<Node>> {
  const everyone = { authScopes: { everyone: true } } as const;
  const EdgeType = builder.objectRef<Edge<Node>>(`${name}Edge`).implement({
    ...everyone,
    description: 'One row of a list and its cursor.',
    fields: (t) => ({
      cursor: t.string({ description: 'Ask for what follows with `after`.', resolve: (edge) => edge.cursor }),
      node: t.field({ type: node, description: 'The row.', resolve: (edge) => edge.node as never }),
    }),
  });
  onEdge(EdgeType);
  return builder.objectRef<Page<Node>>(`${name}Connection`).implement({
    ...everyone,
    description: 'A page of a list (Relay), at most 100 rows.',
    fields: (t) => ({
      totalCount: t.int({
        description: 'Rows in the whole list that the caller may see.',
        resolve: (page) => page.totalCount,
      }),
      pageInfo: t.field({ type: pageInfo, description: 'Where the page stands.', resolve: (page) => page.pageInfo }),
      edges: t.field({ type: [EdgeType], description: 'The rows.', resolve: (page) => page.edges }),
    }),
  });
}
