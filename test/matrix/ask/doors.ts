import {
  type DocumentNode,
  type GraphQLField,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  parse,
  validate,
} from 'graphql';
import type { Facts } from '../facts.ts';
import type { OpenService } from '../world/services.ts';
import { ABSENT, type Question, questions } from './questions.ts';
import { argumentsOf, selectionOf } from './select.ts';

/** One way into a service: a field of Query for one value, or one reference as the gateway would resolve it. */
export type Door = { key: string; rule: string; type: string; missing: boolean; id: string | null };
/** Said of a door that is left out. */
export const UNASKED = Number.NEGATIVE_INFINITY;
const DEEP = 2;

export type Survey = { service: OpenService; document: DocumentNode; doors: Map<string, Door> };

/** What a lookup is asked with: the objects of the world that it may find, by id or code, and one that is not there. */
export function lookups(field: GraphQLField<unknown, unknown>, facts: Facts): Question[] | null {
  const known = questions[field.name];
  if (known) return known(facts);
  const required = field.args.filter(isRequiredArgument).filter(({ name }) => name !== 'first');
  if (required.length === 0) return [{ given: argumentsOf('Query', field) ?? '', id: null }];
  const [argument] = required;
  const kind = getNamedType(field.type).name;
  if (required.length > 1 || !['id', 'code', 'number', 'movement'].includes(argument!.name)) return null;
  const by = argument!.name === 'id' ? 'id' : argument!.name === 'number' ? 'number' : 'code';
  const sought = argument!.name === 'movement' ? 'Movement' : kind;
  const found = facts.of(sought).flatMap((fact) => (typeof fact[by] === 'string' ? [[fact[by], fact.id]] : []));
  return [...found, [ABSENT, null]].map(([value, id]) => ({
    given: `(${argument!.name}: ${JSON.stringify(value)})`,
    id: id ?? null,
    missing: value === ABSENT,
  }));
}

type Part = { text: string; door: Door };

/** What `Query` offers, a question for each way to put it. */
function queriesOf({ schema, foreign }: OpenService, facts: Facts, shallow: boolean, unasked: string[]): Part[] {
  /** Rows of a list are asked for what hangs on them once, in the list without a filter. */
  const hopsOf = (given: string, id: string | null) => (id === null && (shallow || given.includes(', ')) ? 1 : DEEP);
  return Object.values(schema.getQueryType()!.getFields()).flatMap((field) => {
    if (field.name.startsWith('_')) return [];
    const inner = getNamedType(field.type);
    const found = lookups(field, facts);
    if (!found) unasked.push(`Query.${field.name}`);
    return (found ?? []).map(({ given, id, missing = false }, index) => {
      const key = `${field.name}${index}`;
      const selection = isLeafType(inner) ? '' : selectionOf(schema, foreign, inner, hopsOf(given, id));
      return {
        text: `${key}: ${field.name}${given} ${selection}`,
        door: { key, rule: `Query.${field.name}`, type: inner.name, missing, id },
      };
    });
  });
}

/** `_entities` for whatever the world holds, as the gateway would resolve it. */
function referencesOf({ schema, foreign, entities }: OpenService, facts: Facts): Part[] {
  return entities.flatMap((name) => {
    const type = schema.getType(name);
    const selection = isObjectType(type) ? selectionOf(schema, foreign, type, DEEP) : '';
    return [...facts.of(name).map(({ id }) => id), ABSENT].map((id, index) => {
      const key = `${name}${index}`;
      return {
        text: `${key}: _entities(representations: [{ __typename: "${name}", id: "${id}" }]) { ... on ${name} ${selection} }`,
        door: { key, rule: `_entities.${name}`, type: name, missing: id === ABSENT, id },
      };
    });
  });
}

const surveyOf = (service: OpenService, parts: readonly Part[]): Survey => ({
  service,
  document: parse(`{ ${parts.map(({ text }) => text).join('\n')} }`, { noLocation: true }),
  doors: new Map(parts.map(({ door }) => [door.key, door])),
});

/** Every door of a service, asked in two operations: what `Query` offers, and `_entities`. */
export function surveysOf(
  service: OpenService,
  facts: Facts,
  shallow = false,
): { surveys: Survey[]; unasked: string[] } {
  const unasked: string[] = [];
  const parts = [queriesOf(service, facts, shallow, unasked), referencesOf(service, facts)];
  return { surveys: parts.map((each) => surveyOf(service, each)), unasked };
}

/** The same doors, a few at a time: an operation for each field and each kind of reference, the likeliest to tell first. */
export function surveysInTurn(
  service: OpenService,
  facts: Facts,
  shallow: boolean,
  likely: (door: Door) => number,
): Survey[] {
  const parts = [...referencesOf(service, facts), ...queriesOf(service, facts, shallow, [])];
  const groups = [...Map.groupBy(parts, ({ door }) => door.rule).values()];
  return groups
    .filter((group) => likely(group[0]!.door) !== UNASKED)
    .toSorted((one, other) => likely(other[0]!.door) - likely(one[0]!.door))
    .map((group) => surveyOf(service, group));
}

/** The questions must be questions: asked once, for the small price of reading them with the schema. */
export function assertValid({ service, document }: Survey): void {
  const faults = validate(service.schema, document);
  if (faults.length > 0) throw new Error(`${service.service}: ${faults[0]!.message}`);
}
