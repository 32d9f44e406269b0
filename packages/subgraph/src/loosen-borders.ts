import { MapperKind, mapSchema } from '@graphql-tools/utils';
import { type GraphQLSchema, getNamedType, isNonNullType } from 'graphql';

/**
 * Makes every field nullable whose answer another service may have to complete: the fields of `Query`, those that
 * lead to another service's entity, and those added to one. A service that is away then blanks only its own part,
 * where a non-null field would take its parent, and in the end the whole answer, with it.
 */
export function loosenBorders(schema: GraphQLSchema): GraphQLSchema {
  const foreign = (name: string) => schema.getType(name)?.extensions.foreign === true;
  return mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field, fieldName, typeName) => {
      const crosses = typeName === 'Query' || foreign(typeName) || foreign(getNamedType(field.type).name);
      return crosses && fieldName !== 'id' && isNonNullType(field.type) ? { ...field, type: field.type.ofType } : field;
    },
  });
}
