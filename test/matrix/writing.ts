import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
  parse,
} from 'graphql';
import type { Rows } from './decisions/read.ts';
import type { Fact, Facts, Principal } from './facts.ts';
import type { Fault } from './verdict/judge.ts';
import { mutationText } from './world/act.ts';
import type { OpenService } from './world/services.ts';

type Given = { rows: Rows; facts: Facts; principals: readonly Principal[]; progress?(done: number, of: number): void };
/** Those who never write, whatever about. */
const readers = [
  'anonymous',
  'stranger',
  'nobody',
  'formerMember',
  'formerHeadA',
  'support',
  'auditor',
  'keyRead',
  'keyClosed',
];
const ABSENT = 'missing_0193';

/** Which kind of object each argument means. */
const kinds: Readonly<Record<string, string>> = {
  nominationId: 'Nomination',
  roundId: 'AwardRound',
  partnershipId: 'Partnership',
  memorandumId: 'Memorandum',
  planId: 'JointPlan',
  activityId: 'Activity',
  evidenceId: 'Evidence',
  reportId: 'Report',
  obligationId: 'Obligation',
};
const words: Readonly<Record<string, unknown>> = {
  roundCode: 'round-scoring',
  category: 'units',
  organizationId: 'org_a',
  memberId: 'per_conflicted',
  personId: 'per_headA',
  movementCode: 'hand-in-hand',
  policyCode: 'khen-thuong-chuyen-de-2024',
  period: '2023-2024',
  strandCode: 'schools',
  code: 'a-code',
  partyIds: ['org_a', 'org_c'],
  aboutId: 'org_a',
  present: ['per_chair', 'per_secretary', 'per_member'],
};

function exampleOf(name: string, type: GraphQLInputType, ids: Readonly<Record<string, string>>): unknown {
  const known = ids[name] ?? words[name];
  if (known !== undefined) return known;
  const inner = getNullableType(type);
  if (isListType(inner)) return [exampleOf(name.replace(/s$/, ''), inner.ofType, ids)];
  if (isInputObjectType(inner)) return inputOf(inner, ids);
  if (isEnumType(inner)) return inner.getValues()[0]!.name;
  const plain: Readonly<Record<string, unknown>> = { Int: 1, Float: 50, Boolean: true, Date: '2024-05-06', ID: ABSENT };
  return plain[String(inner)] ?? 'Một câu đủ dài để ghi lại';
}

function inputOf(type: GraphQLInputObjectType, ids: Readonly<Record<string, string>>): Record<string, unknown> {
  const fields = Object.values(type.getFields()).filter((field) => isRequiredInputField(field) || field.name in ids);
  return Object.fromEntries(fields.map(({ name, type: wanted }) => [name, exampleOf(name, wanted, ids)]));
}

/** What a principal would claim to act for: its own office, the committee's department, or somebody else's school. */
const officeOf = ({ worksFor, roles }: Principal) => worksFor[0] ?? (roles.length > 0 ? 'org_dep' : 'org_a');

/**
 * Tries every mutation as everybody on every object and takes each back. Whoever only reads never writes; and what may not
 * be seen is refused in the same words as what is not there.
 */
export async function tryWriting(service: OpenService, { rows, facts, principals, progress }: Given) {
  const fields = Object.values(service.schema.getMutationType()!.getFields());
  const faults: Fault[] = [];
  let cells = 0;
  for (const [index, { name, args }] of fields.entries()) {
    const input = getNullableType(args[0]!.type);
    if (args.length !== 1 || !isInputObjectType(input)) continue;
    const document = parse(mutationText(service.schema, name));
    const named = Object.keys(input.getFields()).find((field) => kinds[field]);
    const targets: (Fact | null)[] = named ? [null, ...facts.of(kinds[named]!)] : [null];
    for (const principal of principals) {
      let absent = '';
      for (const target of targets) {
        cells += 1;
        const ids = { onBehalfOf: officeOf(principal), ...(named && { [named]: target?.id ?? ABSENT }) };
        const { data, errors } = await service.rehearse(principal, document, { input: inputOf(input, ids) });
        const made = data?.answer as { __typename: string; id?: string } | null | undefined;
        const told = JSON.stringify(made ?? errors.map(({ message, code }) => [message, code]));
        if (target === null) absent = told;
        const at = { principal: principal.name, rule: `Mutation.${name}`, path: target?.id ?? 'nothing', told };
        if (readers.includes(principal.name) && made?.id !== undefined) faults.push({ kind: 'leak', ...at });
        if (target && !sees(rows, facts, principal, target) && told !== absent) faults.push({ kind: 'leak', ...at });
      }
    }
    progress?.(index + 1, fields.length);
  }
  return { cells, faults };
}

/** Whoever declared a conflict knows of it, and may be told so. */
function sees(rows: Rows, facts: Facts, principal: Principal, target: Fact): boolean {
  if (Array.isArray(target.declaredBy) && target.declaredBy.includes(principal.name)) return true;
  const about = rows.aboutOf(target.kind) === target.kind ? target : (facts.get(target.partOf) ?? target);
  return rows.allows(principal, target.kind, about);
}
