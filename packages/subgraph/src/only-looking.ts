import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import { OnlyLooking } from '@twinning/domain/refusal';
import type { GraphQLFieldResolver } from 'graphql';
import type { HouseContext } from './context.ts';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      onlyLooking: OnlyLookingPlugin<Types>;
    }
  }
}

/** Whoever looks through somebody's eyes reads: every mutation of every service is refused before it begins. */
class OnlyLookingPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolve: GraphQLFieldResolver<unknown, Types['Context'], object>,
    { parentType }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    if (parentType !== 'Mutation') return resolve;
    return (source, args, context, info) => {
      if ((context as HouseContext).actor.viewedBy !== undefined) throw new OnlyLooking();
      return resolve(source, args, context, info);
    };
  }
}

SchemaBuilder.registerPlugin('onlyLooking', OnlyLookingPlugin);
