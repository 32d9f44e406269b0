import SchemaBuilder, {
  BasePlugin,
  type FieldNullability,
  type InputFieldMap,
  type PothosOutputFieldConfig,
  type SchemaTypes,
  type TypeParam,
} from '@pothos/core';
import { type GraphQLFieldResolver, type GraphQLObjectType, isObjectType } from 'graphql';
import type { HouseContext } from './context.ts';
import { type Noted, readOf } from './read-of.ts';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      notedReads: NotedReadsPlugin<Types>;
    }
    export interface ObjectTypeOptions<Types extends SchemaTypes, Shape> {
      /** Marks every field of it but `id` as personal or secret: whoever is given one stands in the audit trail. */
      noted?: Noted<Shape>;
    }
    export interface FieldOptions<
      Types extends SchemaTypes,
      ParentShape,
      Type extends TypeParam<Types>,
      Nullable extends FieldNullability<Type>,
      Args extends InputFieldMap,
      ResolveShape,
      ResolveReturnShape,
    > {
      /** Marks it as personal or secret: whoever is given it stands in the audit trail. */
      noted?: Noted<ParentShape>;
    }
  }
}

type Marked = { noted?: Noted<never> };
type Extensions = { pothosOptions?: Marked };

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** Notes that a field was answered, not what: an empty answer tells nothing and is not noted. */
class NotedReadsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolve: GraphQLFieldResolver<unknown, Types['Context'], object>,
    { name, parentType, pothosOptions }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    const ofType = this.buildCache.getTypeConfig(parentType).pothosOptions as Marked;
    const noted = (pothosOptions as Marked).noted ?? (name === 'id' ? undefined : ofType.noted);
    if (!noted) return resolve;
    return async (parent, args, context, info) => {
      const value: unknown = await resolve(parent, args, context, info);
      const { actor, work } = context as HouseContext;
      const read = isEmpty(value) ? null : readOf(noted, parent, actor);
      if (read) work.noteRead(read);
      return value;
    };
  }
}

SchemaBuilder.registerPlugin('notedReads', NotedReadsPlugin);

/** The fields of a schema whose reading is noted: `Account.email`. */
export function notedFields(schema: { getTypeMap(): Record<string, unknown> }): string[] {
  const isMarked = ({ extensions }: { extensions: unknown }) => (extensions as Extensions).pothosOptions?.noted;
  return Object.values(schema.getTypeMap())
    .filter((type): type is GraphQLObjectType => isObjectType(type))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => isMarked(field) || (field.name !== 'id' && isMarked(type)))
        .map((field) => `${type.name}.${field.name}`),
    );
}
