import { defaultFieldResolver, type GraphQLSchema, getNamedType } from 'graphql';
import type { HouseContext } from './context.ts';
import { noteRefused } from './note-refused.ts';

/**
 * Tells the trail of ids that are asked for by name and not answered: whether they are missing or kept from the caller is
 * told apart nowhere, here neither. The first of a minute for an account and question is written, the others are counted.
 */
export function noteSoughtInVain(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const id = field.args.find(({ type }) => getNamedType(type).name === 'ID')?.name;
    if (id === undefined) continue;
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = async (source, args: Record<string, unknown>, context: HouseContext, info) => {
      const found: unknown = await resolve(source, args, context, info);
      const sought = args[id];
      if (found === null && typeof sought === 'string')
        noteRefused(context.work.audit, context.actor.accountId, field.name, 'NotFound', sought.slice(0, 80));
      return found;
    };
  }
  return schema;
}
