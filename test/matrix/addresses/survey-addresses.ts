import { saidIn } from '../../../packages/sheets/src/unzip.test-kit.ts';
import type { Rows } from '../decisions/read.ts';
import type { Fact, Facts, Principal } from '../facts.ts';
import { strangerTo } from '../verdict/betrayed.ts';
import type { Fault } from '../verdict/judge.ts';
import type { Canary } from '../world/canary.ts';
import type { OpenService } from '../world/services.ts';
import type { Visited } from '../world/visit.ts';
import { meant, THE_GATEWAY } from './callers.ts';
import { type Called, callsOf } from './questions.ts';
import { type Address, readAddresses } from './read.ts';

export type Given = {
  rows: Rows;
  facts: Facts;
  chosen: Facts;
  canaries: readonly Canary[];
  principals: readonly Principal[];
  /** Ends with the first address that something is wrong with. */
  untilRed?: boolean;
};
/** `idle` are addresses that nobody was let in by: they prove nothing. */
export type Visits = { cells: number; faults: Fault[]; idle: string[] };

/** The parts of an answer that tell anything. */
const told = ({ status, headers, body }: Visited): string => JSON.stringify([status, headers, body.toString('base64')]);

/** When a workbook was written is no secret, and differs from one to the next. */
export const timeless = (said: string): string => said.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '');

/** Asks every address of a service as everybody, and judges what each is given and refused. */
export async function surveyAddresses(service: OpenService, given: Given): Promise<Visits> {
  const found: Visits = { cells: 0, faults: [], idle: [] };
  const own = readAddresses().filter(({ owner, who }) => owner === service.service && who !== THE_GATEWAY);
  for (const address of own)
    for (const calls of await callsOf(address, given.chosen)) {
      await askEverybody(service, address, calls, given, found);
      if (given.untilRed && found.faults.length > 0) return found;
    }
  return found;
}

async function askEverybody(
  service: OpenService,
  address: Address,
  calls: readonly Called[],
  given: Given,
  found: Visits,
): Promise<void> {
  const { principals, facts } = given;
  const may = meant(address.who, address.method)!;
  const strange = strangerTo(given);
  const absent = new Map<Principal, Visited>();
  let served = 0;
  for (const { visit, about, missing } of calls) {
    const judged: Fact | null = about && { ...facts.get(about.partOf), ...about };
    const truths = new Set<string>();
    const etags = new Set<string>();
    const allowed = principals.filter(
      (one) => !missing && !one.closed && !(address.method !== 'GET' && one.viewedBy) && may(one, judged),
    );
    // Those who may come first: the others try with what is known of the file by then.
    for (const principal of [...allowed, ...principals.filter((one) => !allowed.includes(one))]) {
      const letIn = allowed.includes(principal);
      const tries = letIn
        ? [visit]
        : [visit, ...[...etags].map((etag) => ({ ...visit, headers: { 'if-none-match': etag } }))];
      for (const one of tries) {
        const answer = await service.visit(principal, one);
        const at = { principal: principal.name, rule: `${address.method} ${address.path}`, path: visit.path };
        const said = `${answer.status} ${await saidIn(answer.body)}`;
        found.cells += 1;
        const wrong = (kind: Fault['kind']) => found.faults.push({ kind, ...at, told: said.slice(0, 200) });
        if (missing) absent.set(principal, answer);
        if (letIn) {
          served += 1;
          if (answer.status >= 300) wrong('false denial');
          if (address.method === 'GET') truths.add(timeless(said));
          if (answer.headers.etag) etags.add(String(answer.headers.etag));
        } else if (answer.status < 400) wrong('leak');
        else if (hidden(address, judged, principal, given) && told(answer) !== told(absent.get(principal)!))
          wrong('leak');
        for (const { field, about: whose, text } of strange(principal, JSON.stringify(answer.headers) + said))
          found.faults.push({ kind: 'leak', ...at, rule: field, told: `${text} of ${whose}` });
      }
    }
    if (truths.size > 1)
      found.faults.push({
        ...{ kind: 'false denial', principal: 'those who may', rule: `${address.method} ${address.path}` },
        ...{ path: visit.path, told: 'not everybody is given the same' },
      });
  }
  if (served === 0) found.idle.push(`${address.method} ${address.path}`);
}

/** Whether somebody who may not have a file must not even learn that its object is there. */
function hidden({ method }: Address, about: Fact | null, principal: Principal, { rows, facts }: Given): boolean {
  if (!about) return false;
  if (method === 'GET' || !rows.has(about.kind)) return true;
  const kind = rows.aboutOf(about.kind);
  const judged = kind === null || kind === about.kind ? about : (facts.get(about.partOf) ?? about);
  return !rows.allows(principal, about.kind, judged);
}
