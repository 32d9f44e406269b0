import { buildSubgraphSchema } from '@apollo/subgraph';
import { getResolversFromSchema, type IResolvers, printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLSchema, lexicographicSortSchema, parse } from 'graphql';
import { assertAccessDeclared } from './access.ts';
import { auditedMutations } from './audited-mutations.ts';
import { referenceResolvers } from './entity.ts';
import { loosenBorders } from './loosen-borders.ts';
import { noteSoughtInVain } from './note-sought.ts';
import { holdToScopes } from './scope.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])\n\n';

/** The schema as the gateway's composition reads it: sorted, with its federation directives. */
export function printSubgraph(schema: GraphQLSchema): string {
  const printed = printSchemaWithDirectives(lexicographicSortSchema(loosenBorders(schema)), {
    pathToDirectivesInExtensions: ['directives'],
  });
  return `${LINK}${printed.replace(/^schema \{[^}]*\}\s*/m, '').replace(/^directive @(key|shareable)\b.*\n+/gm, '')}\n`;
}

/**
 * Lets @apollo/subgraph serve a schema that Pothos built: same types and resolvers, `_entities` and `_service` added, keys
 * held to their scopes.
 */
export function subgraphSchema(schema: GraphQLSchema, service: string): GraphQLSchema {
  assertAccessDeclared(schema);
  const resolvers = getResolversFromSchema(schema) as Record<string, Record<string, unknown>>;
  for (const [type, resolveReference] of referenceResolvers(schema))
    resolvers[type.name] = { ...resolvers[type.name], __resolveReference: resolveReference };
  resolvers.Mutation &&= auditedMutations(resolvers.Mutation);
  const served = buildSubgraphSchema([
    { typeDefs: parse(printSubgraph(schema)), resolvers: resolvers as IResolvers as never },
  ]);
  return holdToScopes(noteSoughtInVain(served), service, schema.extensions);
}
