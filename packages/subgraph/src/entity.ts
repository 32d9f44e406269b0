import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { isObjectType } from 'graphql';
import type { HouseContext } from './context.ts';

export type Reference = { id: string };
export type ResolveReference<Context extends HouseContext> = (reference: Reference, context: Context) => unknown;

type Extensions = { resolveReference?: ResolveReference<HouseContext> };

/** Options of an entity's type: its key, and how one is found by it (through a loader, under the type's policy). */
export const entity = <Context extends HouseContext>(resolveReference: ResolveReference<Context>) => ({
  directives: { key: { fields: 'id' } },
  extensions: { resolveReference },
});

/** Options of a stub of another service's entity: this service adds fields to it but cannot say whether it exists. */
export const extended = () => ({
  directives: { key: { fields: 'id' } },
  extensions: { foreign: true, resolveReference: (reference: Reference) => ({ id: reference.id }) },
});

/** Options of a stub this service only refers to. */
export const referred = {
  directives: { key: { fields: 'id', resolvable: false } },
  extensions: { foreign: true },
} as const;

export function referenceResolvers(schema: GraphQLSchema): Map<GraphQLObjectType, ResolveReference<HouseContext>> {
  return new Map(
    Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .flatMap((type) => {
        const { resolveReference } = type.extensions as Extensions;
        return resolveReference ? [[type, resolveReference]] : [];
      }),
  );
}
