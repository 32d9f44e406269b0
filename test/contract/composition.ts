import { fileURLToPath } from 'node:url';
import { composeServices } from '@theguild/federation-composition';
import { printSubgraph } from '@twinning/subgraph/subgraph-schema';
import { type GraphQLSchema, parse } from 'graphql';

export const services = ['organizations', 'partnerships', 'activities', 'recognition'] as const;

const here = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const committed = {
  schema: (service: string) => here(`services/${service}/schema.graphql`),
  supergraph: here('apps/gateway/supergraph.graphql'),
  /** What the admin's typed documents are checked against. */
  published: here('apps/admin/schema.graphql'),
};

const schemaOf = async (service: string): Promise<GraphQLSchema> =>
  ((await import(here(`services/${service}/src/schema.ts`))) as { schema: GraphQLSchema }).schema;

/** Prints each service's schema from its code and composes them, as the committed files must read. */
export async function compose() {
  const schemas = await Promise.all(services.map(async (name) => ({ name, schema: await schemaOf(name) })));
  const printed = schemas.map(({ name, schema }) => ({ name, sdl: printSubgraph(schema) }));
  const result = composeServices(
    printed.map(({ name, sdl }) => ({ name, url: `http://${name}/graphql`, typeDefs: parse(sdl) })),
  );
  if (result.errors?.length) throw new Error(result.errors.map(({ message }) => message).join('\n'));
  return { schemas, printed, supergraph: `${result.supergraphSdl}\n`, published: `${result.publicSdl}\n` };
}
