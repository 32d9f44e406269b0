import { type GraphQLSchema, isObjectType, isUnionType, parse } from 'graphql';
import type { OpenService } from './services.ts';

export type Made = Record<string, unknown> & { __typename: string; id: string; version: number };

const scalars = (schema: GraphQLSchema, mutation: string): string => {
  const result = schema.getMutationType()!.getFields()[mutation]!.type;
  const types = isUnionType(result) ? result.getTypes() : [];
  return types
    .filter((type) => isObjectType(type))
    .map((type) => {
      const wanted = ['id', 'version', 'status', 'message'].filter((field) => type.getFields()[field]);
      if (type.name === 'InvalidInput') return '... on InvalidInput { message issues { path message } }';
      return wanted.length > 0 ? `... on ${type.name} { ${wanted.join(' ')} }` : '';
    })
    .join(' ');
};

export const mutationText = (schema: GraphQLSchema, mutation: string): string => {
  const { args } = schema.getMutationType()!.getFields()[mutation]!;
  const declared = args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const given = args.map(({ name }) => `${name}: $${name}`).join(', ');
  const around = (written: string) => (args.length > 0 ? `(${written})` : '');
  return `mutation ${around(declared)} { answer: ${mutation}${around(given)} { __typename ${scalars(schema, mutation)} } }`;
};

/** One step of the story of the world; it must succeed. */
export async function act(service: OpenService, who: string, mutation: string, input: object): Promise<Made> {
  const { data, errors } = await service.ask(
    { accountId: `acc_${who}` },
    parse(mutationText(service.schema, mutation)),
    { input },
  );
  const made = data?.answer as Made | null;
  const refused =
    made &&
    service.schema
      .getPossibleTypes(service.schema.getType('Refusal') as never)
      .some(({ name }) => name === made.__typename);
  if (!made || refused)
    throw new Error(`${who} could not ${mutation}: ${JSON.stringify(made ?? errors)} ${service.faults.at(-1) ?? ''}`);
  return made;
}
