import { isObjectType } from 'graphql';
import { assertValid, type Door, type Survey, surveysInTurn, surveysOf } from './ask/doors.ts';
import { flattener, type Seen } from './ask/flatten.ts';
import type { Rows } from './decisions/read.ts';
import type { Facts, Principal } from './facts.ts';
import { alike } from './verdict/alike.ts';
import { betrayed } from './verdict/betrayed.ts';
import { type Fault, judge, miscounted } from './verdict/judge.ts';
import { misremembered } from './verdict/looks.ts';
import type { Canary } from './world/canary.ts';
import type { Answered, OpenService } from './world/services.ts';

export type Findings = { cells: number; faults: Fault[]; proven: Set<string>; refused: Set<string>; unasked: string[] };
type Given = {
  rows: Rows;
  facts: Facts;
  /** What is asked for by its id; everything when left out. */
  chosen: Facts;
  canaries: readonly Canary[];
  principals: readonly Principal[];
  /** Ends at the first fault, which is enough to know that a rule is missed; asks first where it is likely to show. */
  untilRed?: (door: Door) => number;
  progress?(done: number, of: number): void;
};

const refusals = ['UNAUTHENTICATED', 'FORBIDDEN'];

/** Asks a service everything that can be asked, as everybody, and judges every answer. */
export async function surveyService(service: OpenService, given: Given): Promise<Findings> {
  const shallow = given.chosen !== given.facts;
  const { surveys, unasked } = given.untilRed
    ? { surveys: surveysInTurn(service, given.chosen, shallow, given.untilRed), unasked: [] }
    : surveysOf(service, given.chosen, shallow);
  const findings: Findings = { cells: 0, faults: [], proven: new Set(), refused: new Set(), unasked };
  let done = 0;
  for (const survey of surveys) {
    if (!given.untilRed) assertValid(survey);
    const all = await askEverybody(survey, given, () => {
      done += 1;
      given.progress?.(done, surveys.length * given.principals.length);
    });
    const { spots, flatten } = flattener(given.facts, given.rows, service.foreign);
    const seen = new Map([...all].map(([principal, answer]) => [principal, flattened(survey, answer, flatten)]));
    const judged = judge(spots, seen, given.rows, given.facts);
    findings.cells += judged.cells;
    findings.faults.push(...judged.faults, ...miscounted(seen, spots));
    findings.faults.push(...misremembered(survey, seen, given.rows, given.facts));
    findings.faults.push(...alike(survey, all), ...betrayed(all, given));
    for (const rule of judged.proven) findings.proven.add(rule);
    for (const rule of judged.refused) findings.refused.add(rule);
    if (given.untilRed && findings.faults.length > 0) break;
  }
  return findings;
}

async function askEverybody({ service, document }: Survey, { principals, untilRed }: Given, asked: () => void) {
  const answers = new Map<Principal, Answered>();
  for (const principal of principals) {
    const answer = await service.ask(principal, document);
    const fault = answer.errors.find(({ code }) => !refusals.includes(code));
    if (fault && !untilRed)
      throw new Error(
        `${service.service} failed ${principal.name} at ${fault.path}: ${service.faults.at(-1) ?? fault.message}`,
      );
    answers.set(principal, answer);
    asked();
  }
  return answers;
}

function flattened({ doors }: Survey, { data }: Answered, flatten: ReturnType<typeof flattener>['flatten']): Seen {
  const seen: Seen = new Map();
  for (const { key, rule } of doors.values()) for (const [path, told] of flatten(data, key, rule)) seen.set(path, told);
  return seen;
}

/** Every row of the table that a service can be asked by: its own types, and the fields it adds to those of others. */
export function rulesOf({ schema, foreign }: OpenService): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || type.name.startsWith('_')) return [];
    const fields = Object.keys(type.getFields()).map((field) => `${type.name}.${field}`);
    return foreign.has(type.name) ? fields.filter((rule) => !rule.endsWith('.id')) : [type.name, ...fields];
  });
}

export const mutationsOf = ({ schema }: OpenService): ReadonlySet<string> =>
  new Set(Object.keys(schema.getMutationType()!.getFields()));
