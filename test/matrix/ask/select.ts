import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';

const DEEPEST = 9;

/** What a field is asked with when it cannot be asked without; named `Type.field.argument` or by the argument alone. */
const examples: Readonly<Record<string, string>> = {
  first: '100',
  'AwardRound.category.code': '"units"',
  'Organization.report.period': '"2023-2024"',
  'ApiClient.uses.from': '"2024-05-01"',
  'ApiClient.uses.to': '"2024-05-31"',
  depth: '3',
};

function example(type: string, field: string, { name, type: wanted }: GraphQLArgument): string | null {
  const known = examples[`${type}.${field}.${name}`] ?? examples[name];
  if (known) return known;
  const inner = getNullableType(wanted);
  return isEnumType(inner) ? (inner.getValues()[0]?.name ?? null) : null;
}

/** The arguments of a field in writing; null when it needs one that nobody gave an example of. */
export function argumentsOf(type: string, field: GraphQLField<unknown, unknown>): string | null {
  const given = field.args
    .filter((argument) => isRequiredArgument(argument) || argument.name === 'first')
    .map((argument) => [argument.name, example(type, field.name, argument)] as const);
  if (given.some(([, value]) => value === null)) return null;
  return given.length === 0 ? '' : `(${given.map(([name, value]) => `${name}: ${value}`).join(', ')})`;
}

const identified = (type: GraphQLNamedType) => isObjectType(type) && 'id' in type.getFields();

/** Everything that can be selected of a type: all fields, so many objects deep, no type within itself. */
export function selectionOf(
  schema: GraphQLSchema,
  foreign: ReadonlySet<string>,
  type: GraphQLNamedType,
  hops: number,
  path: readonly string[] = [],
): string {
  if (isUnionType(type)) {
    const members = type
      .getTypes()
      .map((member) => `... on ${member.name} ${selectionOf(schema, foreign, member, hops, path)}`);
    return `{ __typename ${members.join(' ')} }`;
  }
  if (!isObjectType(type)) return '{ __typename }';
  const objects = path.filter((name) => identified(schema.getType(name)!)).length;
  const closed = path.includes(type.name) || path.length > DEEPEST || (identified(type) && objects >= hops);
  if (closed || (path.length > 0 && foreign.has(type.name)))
    return identified(type) ? '{ __typename id }' : '{ __typename }';
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const given = argumentsOf(type.name, field);
    const inner = getNamedType(field.type);
    if (given === null) return [];
    if (isLeafType(inner)) return [`${alias(type.name, field)}${field.name}${given}`];
    return [
      `${alias(type.name, field)}${field.name}${given} ${selectionOf(schema, foreign, inner, hops, [...path, type.name])}`,
    ];
  });
  return `{ __typename ${fields.join(' ')} }`;
}

/** Two members of a union may give one name to different types: each is asked under its own. */
const alias = (type: string, { name }: GraphQLField<unknown, unknown>) => (name === 'id' ? '' : `${type}__${name}: `);
