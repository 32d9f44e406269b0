import { createHash } from 'node:crypto';
import { within } from '@twinning/persistence/postgres/within';
import { seeded } from '../load/seeded.ts';
import { surveysOf } from './ask/doors.ts';
import type { Rows } from './decisions/read.ts';
import type { Facts, Principal } from './facts.ts';
import { secretsOf, type Told } from './secrets.ts';
import type { Fault } from './verdict/judge.ts';
import type { OpenService, OpenServices } from './world/services.ts';

type Given = { rows: Rows; facts: Facts; principals: readonly Principal[]; services: OpenServices; ownerUrl: string };

async function answersOf(
  service: OpenService,
  facts: Facts,
  principals: readonly Principal[],
): Promise<Map<Principal, string>> {
  const { surveys } = surveysOf(service, facts, true);
  const answers = new Map<Principal, string>();
  for (const principal of principals) {
    const all = [];
    for (const { document } of surveys) {
      const { data, errors } = await service.ask(principal, document);
      // Errors of fields that are asked at once come in no order; each must be there.
      all.push({ data, errors: errors.toSorted((one, other) => (one.path < other.path ? -1 : 1)) });
    }
    answers.set(principal, createHash('sha256').update(JSON.stringify(all)).digest('base64'));
  }
  return answers;
}

/** Two worlds that differ in one secret: to whoever may not know it, every answer is the same to the byte. */
export async function interference({
  rows,
  facts,
  principals,
  services,
  ownerUrl,
}: Given): Promise<{ cells: number; faults: Fault[]; idle: string[] }> {
  const faults: Fault[] = [];
  const secrets = secretsOf(facts);
  // Lists hold everything there is; by its id one of each kind is asked for, whatever changes, and what that hangs on.
  const chosen = facts.few(1, seeded(1));
  for (const { about } of secrets)
    for (const id of [about.id, ...Object.values(about)]) if (facts.get(id)) chosen.add(facts.get(id)!);
  const idle: string[] = [];
  const change = async (statement: string) => (await within(ownerUrl, (client) => client.query(statement))).rows;
  let cells = 0;
  let said = new Map<Principal, string>();
  let last: Told | null = null;
  for (const secret of secrets) {
    const { name, rule, about, table, column, to, where } = secret;
    const service = services[secret.service];
    const blind = principals.filter((principal) => !rows.allows(principal, rule, about));
    const knowing = principals.filter((principal) => rows.allows(principal, rule, about)).slice(0, 1);
    const asking = [...blind, ...knowing];
    // What was said after one secret had changed is what was said before the next one does.
    if (last !== secret.service) said = new Map();
    last = secret.service;
    const unheard = asking.filter((principal) => !said.has(principal));
    const before = new Map([...said, ...(await answersOf(service, chosen, unheard))]);
    const changed = await change(`update ${secret.service}.${table} set ${column} = ${to} where ${where} returning 1`);
    if (changed.length === 0) throw new Error(`There is no ${name} to change.`);
    const after = await answersOf(service, chosen, asking);
    said = after;
    for (const principal of blind) {
      cells += 1;
      if (before.get(principal) !== after.get(principal))
        faults.push({
          kind: 'leak',
          principal: principal.name,
          rule,
          path: about.id,
          told: `answers differ with ${name}`,
        });
    }
    if (knowing.length > 0 && knowing.every((principal) => before.get(principal) === after.get(principal)))
      idle.push(name);
  }
  return { cells, faults, idle };
}
