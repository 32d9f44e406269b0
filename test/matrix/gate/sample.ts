import { type GraphQLNamedType, type GraphQLSchema, getNamedType, isLeafType, isObjectType } from 'graphql';
import { lookups } from '../ask/doors.ts';
import { argumentsOf } from '../ask/select.ts';
import type { Facts } from '../facts.ts';
import type { OpenService } from '../world/services.ts';

/** One question that the gateway and the service are both asked. */
export type Sampled = { service: OpenService; rule: string; id: string | null; query: string };

const DEEP = 3;
/** Every question is an entry of the trail: of a trail only deeds are asked, which a question adds nothing to, and not its end. */
const trail = /Audit$/;
const deedsOnly = ({ given }: { given: string }) => given.includes('kind: WRITE');
const restless: ReadonlySet<string> = new Set(['AuditEntryConnection.head']);

/** All that a type tells by itself, so deep; as the gateway lets it through: without other names, and not too much. */
function toldOf(schema: GraphQLSchema, foreign: ReadonlySet<string>, type: GraphQLNamedType, deep = DEEP): string {
  if (!isObjectType(type)) return '{ __typename }';
  if (foreign.has(type.name)) return 'id' in type.getFields() ? '{ __typename id }' : '{ __typename }';
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const given = argumentsOf(type.name, field);
    const inner = getNamedType(field.type);
    if (given === null || (given !== '' && deep < DEEP) || restless.has(`${type.name}.${field.name}`)) return [];
    if (isLeafType(inner)) return [`${field.name}${given}`];
    return deep === 0 ? [] : [`${field.name}${given} ${toldOf(schema, foreign, inner, deep - 1)}`];
  });
  return `{ __typename ${fields.join(' ')} }`;
}

/** Some questions of each field of a service's Query, drawn alike for the same lot. */
export function sampleOf(service: OpenService, facts: Facts, most: number, random: () => number): Sampled[] {
  const { schema, foreign } = service;
  return Object.values(schema.getQueryType()!.getFields()).flatMap((field) => {
    if (field.name.startsWith('_')) return [];
    const all = lookups(field, facts) ?? [];
    const questions = trail.test(field.name) ? all.filter(deedsOnly) : all;
    const drawn = questions
      .map((question) => ({ question, lot: random() }))
      .toSorted((one, other) => one.lot - other.lot);
    const inner = getNamedType(field.type);
    const selection = isLeafType(inner) ? '' : toldOf(schema, foreign, inner);
    return drawn.slice(0, most).map(({ question: { given, id } }) => ({
      ...{ service, rule: `Query.${field.name}`, id },
      query: `{ ${field.name}${given} ${selection} }`,
    }));
  });
}
