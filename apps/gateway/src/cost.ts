import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  type InlineFragmentNode,
  isCompositeType,
  isListType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** What a list holds that is no page: parties, codes, signatures. */
const LISTED = 4;
/** Fragments that hold one another twice over would be walked for ever. */
const STEPS = 20_000;

type Variables = Readonly<Record<string, unknown>>;

function rowsAsked(
  field: GraphQLField<unknown, unknown>,
  { arguments: given = [] }: FieldNode,
  variables: Variables,
): number | null {
  const first = field.args.find(({ name }) => name === 'first');
  if (!first) return null;
  const value = given.find(({ name }) => name.value === 'first')?.value;
  const said =
    value?.kind === Kind.INT
      ? Number(value.value)
      : value?.kind === Kind.VARIABLE
        ? variables[value.name.value]
        : undefined;
  const rows = typeof said === 'number' ? said : Number(first.defaultValue ?? 20);
  return Math.min(Math.max(rows, 1), 1_000);
}

/**
 * How many objects an answer may hold, told from the question alone: a page counts for the rows it asks for, whatever is
 * there. `Infinity` for what cannot be reckoned in time.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Variables = {},
  operationName?: string | null,
): number {
  const operation = getOperationAST(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!root) return 0;
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as [string, FragmentDefinitionNode]] : [],
    ),
  );
  const opened = new Set<string>();
  let steps = 0;

  /** `rows`: how many the lists in it hold, when it is a page. */
  function within(set: SelectionSetNode, type: GraphQLNamedType, times: number, rows: number | null): number {
    let cost = 0;
    for (const selection of set.selections) {
      steps += 1;
      if (steps > STEPS) return Number.POSITIVE_INFINITY;
      if (selection.kind === Kind.FIELD) cost += ofField(selection, type, times, rows);
      else cost += ofFragment(selection, type, times, rows);
    }
    return cost;
  }

  function ofFragment(
    node: FragmentSpreadNode | InlineFragmentNode,
    type: GraphQLNamedType,
    times: number,
    rows: number | null,
  ): number {
    const name = node.kind === Kind.FRAGMENT_SPREAD ? node.name.value : null;
    const held = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
    if (!held) return 0;
    if (name !== null && opened.has(name)) return Number.POSITIVE_INFINITY;
    if (name !== null) opened.add(name);
    const other = held.typeCondition && schema.getType(held.typeCondition.name.value);
    const cost = within(held.selectionSet, other ?? type, times, rows);
    if (name !== null) opened.delete(name);
    return cost;
  }

  function ofField(node: FieldNode, type: GraphQLNamedType, times: number, rows: number | null): number {
    const field = fieldOf(type, node.name.value);
    if (!field || !node.selectionSet) return 0;
    const named = getNamedType(field.type);
    if (!isCompositeType(named)) return 0;
    const many = isListType(getNullableType(field.type)) ? times * (rows ?? LISTED) : times;
    return many + within(node.selectionSet, named, many, rowsAsked(field, node, variables));
  }

  return within(operation.selectionSet, root, 1, null);
}

const fieldOf = (type: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined =>
  'getFields' in type ? (type.getFields()[name] as GraphQLField<unknown, unknown>) : undefined;
