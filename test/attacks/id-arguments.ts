import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** One place of the graph where somebody types an id. */
export type IdArgument = {
  /** `signMemorandum.input.memorandumId`. */
  path: string;
  query: string;
  /** The variables of the operation with ids as `idOf` gives them for each place, this one among them. */
  variables(idOf: (path: string) => string): Record<string, unknown>;
};

/** Values that pass the edge, so that the rule behind it is what answers. */
const texts: Readonly<Record<string, string>> = {
  email: 'somebody@test.example',
  phone: '0912345678',
  code: '123456',
  scheme: 'LOCAL',
  theme: 'Sinh hoạt chuyên môn',
};
const scalars: Readonly<Record<string, unknown>> = {
  Int: 1,
  Float: 50,
  Boolean: true,
  Date: '2025-10-01',
  DateTime: '2025-10-01T02:00:00Z',
};

/** A value of an input type: what must be given, and what leads to the place that is meant. */
function sample(type: GraphQLInputType, path: string, target: string, idOf: (path: string) => string): unknown {
  if (isNonNullType(type)) return sample(type.ofType, path, target, idOf);
  if (isListType(type)) return [sample(type.ofType, path, target, idOf)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const leads = (name: string) => target === `${path}.${name}` || target.startsWith(`${path}.${name}.`);
    const fields = Object.values(type.getFields());
    const one = fields.find(({ name }) => leads(name)) ?? fields[0]!;
    const chosen = fields.filter(({ name, type: inner, defaultValue }) =>
      type.isOneOf ? name === one.name : leads(name) || (isNonNullType(inner) && defaultValue === undefined),
    );
    return Object.fromEntries(
      chosen.map(({ name, type: inner }) => [name, sample(inner, `${path}.${name}`, target, idOf)]),
    );
  }
  if (type.name === 'ID') return idOf(path);
  return scalars[type.name] ?? texts[path.split('.').at(-1)!] ?? 'Kiểm tra';
}

function idsWithin(type: GraphQLInputType, path: string, depth = 0): string[] {
  const named = getNamedType(type);
  if (named.name === 'ID') return [path];
  if (!isInputObjectType(named) || depth > 4) return [];
  return Object.values(named.getFields()).flatMap((field) => idsWithin(field.type, `${path}.${field.name}`, depth + 1));
}

/** What can be told without further questions, so that whatever leaks is in the answer. */
function selectionOf(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  const told = isUnionType(type) ? type.getTypes() : isObjectType(type) ? [type] : [];
  const leaves = (name: string) => {
    const one = told.find((other) => other.name === name)!;
    const plain = Object.values(one.getFields()).filter(
      (inner) =>
        inner.args.length === 0 && !('getFields' in getNamedType(inner.type)) && !isUnionType(getNamedType(inner.type)),
    );
    return plain
      .map((inner) => (isUnionType(type) ? `${name.toLowerCase()}_${inner.name}: ${inner.name}` : inner.name))
      .join(' ');
  };
  const parts = told.map(({ name }) => (isUnionType(type) ? `... on ${name} { ${leaves(name)} }` : leaves(name)));
  const edges = isObjectType(type) && type.getFields().edges ? 'edges { node { __typename } }' : '';
  return told.length === 0 ? '' : `{ __typename ${parts.filter((part) => !part.endsWith('{  }')).join(' ')} ${edges} }`;
}

/** Every place of every query and mutation of the supergraph where an id is typed. */
export function idArguments(schema: GraphQLSchema): IdArgument[] {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
  ] as const;
  return roots.flatMap(([operation, root]) =>
    Object.values(root?.getFields() ?? {}).flatMap((field) =>
      field.args
        .flatMap((arg) => idsWithin(arg.type, `${field.name}.${arg.name}`))
        .map((path): IdArgument => {
          const given = field.args.filter(
            ({ name, type, defaultValue }) =>
              path.startsWith(`${field.name}.${name}`) || (isNonNullType(type) && defaultValue === undefined),
          );
          const declared = given.map(({ name, type }) => `$${name}: ${type}`).join(', ');
          const passed = given.map(({ name }) => `${name}: $${name}`).join(', ');
          return {
            path,
            query: `${operation} (${declared}) { ${field.name}(${passed}) ${selectionOf(field)} }`,
            variables: (idOf) =>
              Object.fromEntries(
                given.map(({ name, type }) => [name, sample(type, `${field.name}.${name}`, path, idOf)]),
              ),
          };
        }),
    ),
  );
}
