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

/** Every door of a service, asked in two operations: what `Query` offers, and `_entities` for whatever the world holds. */
export function surveysOf(
  service: OpenService,
  facts: Facts,
  shallow = false,
): { surveys: Survey[]; unasked: string[] } {
  const { schema, foreign } = service;
  const unasked: string[] = [];
  /** Rows of a list are asked for what hangs on them once, in the list without a filter. */
  const hopsOf = (given: string, id: string | null) => (id === null && (shallow || given.includes(', ')) ? 1 : DEEP);
  const asked = new Map<string, Door>();
  const queries = Object.values(schema.getQueryType()!.getFields()).flatMap((field) => {
    if (field.name.startsWith('_')) return [];
    const inner = getNamedType(field.type);
    const found = lookups(field, facts);
    if (!found) unasked.push(`Query.${field.name}`);
    return (found ?? []).map(({ given, id, missing = false }, index) => {
      const key = `${field.name}${index}`;
      asked.set(key, { key, rule: `Query.${field.name}`, type: inner.name, missing, id });
      const selection = isLeafType(inner) ? '' : selectionOf(schema, foreign, inner, hopsOf(given, id));
      return `${key}: ${field.name}${given} ${selection}`;
    });
  });
  const references = new Map<string, Door>();
  const entities = service.entities.flatMap((name) => {
    const type = schema.getType(name);
    const ids = [...facts.of(name).map(({ id }) => id), ABSENT];
    return ids.map((id, index) => {
      const key = `${name}${index}`;
      references.set(key, { key, rule: `_entities.${name}`, type: name, missing: id === ABSENT, id });
      const selection = isObjectType(type) ? selectionOf(schema, foreign, type, DEEP) : '';
      return `${key}: _entities(representations: [{ __typename: "${name}", id: "${id}" }]) { ... on ${name} ${selection} }`;
    });
  });
  const surveys = [
    { parts: queries, doors: asked },
    { parts: entities, doors: references },
  ].map(({ parts, doors }) => {
    const document = parse(`{ ${parts.join('\n')} }`, { noLocation: true });
    return { service, document, doors };
  });
  return { surveys, unasked };
}

/** The questions must be questions: asked once, for the small price of reading them with the schema. */
export function assertValid({ service, document }: Survey): void {
  const faults = validate(service.schema, document);
  if (faults.length > 0) throw new Error(`${service.service}: ${faults[0]!.message}`);
}
