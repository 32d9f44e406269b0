import { getNullableType, isInputObjectType, parse } from 'graphql';
import { ABSENT } from '../ask/questions.ts';
import type { Rows } from '../decisions/read.ts';
import type { Fact, Facts, Principal } from '../facts.ts';
import type { Fault } from '../verdict/judge.ts';
import { mutationText } from '../world/act.ts';
import type { Answered, OpenService } from '../world/services.ts';
import { argumentFor, variablesOf } from './inputs.ts';
import { besides, objectsFor, wholeOf } from './objects.ts';
import { fitting, prepared } from './prepare.ts';
import type { Deed, Deeds } from './read.ts';
import { untold } from './untold.ts';

type Given = {
  rows: Rows;
  deeds: Deeds;
  facts: Facts;
  principals: readonly Principal[];
  untilRed?: boolean;
  /** One mutation alone. */
  only?: string;
  progress?(done: number, of: number): void;
};
type Tried = { told: string; outcome: 'DONE' | 'REFUSED' | 'INVALID' | 'NO_ACCESS' };
/** `unproven` are deeds that nobody came through with, and what the last one was told, or that the trail is not told of. */
export type Trials = {
  cells: number;
  faults: Fault[];
  proven: Set<string>;
  unproven: string[];
  invalid: Map<string, string>;
  /** What is amiss with what each deed that came through told the trail. */
  told: Map<string, string | null>;
};

/** Refusals that say: not yours. Every other one says what is the matter with the object. */
const noAccess: ReadonlySet<string> = new Set([
  ...['NotFound', 'NotYourOrganization', 'NotAParty', 'NotASupervisor', 'NotARecipient', 'NotTheOrganizer'],
  ...['NotTheAuthor', 'NotACommitteeMember', 'MayNotNominate', 'ConflictOfInterest', 'OwnRecord', 'OnlyLooking'],
]);

function outcomeOf({ data, errors }: Answered, service: OpenService): Tried {
  const made = data?.answer as ({ __typename: string } & Record<string, unknown>) | null | undefined;
  const told = JSON.stringify(made ?? errors.map(({ message, code }) => [message, code]));
  if (!made) {
    const broken = errors.find(({ code }) => !['UNAUTHENTICATED', 'FORBIDDEN', 'BAD_USER_INPUT'].includes(code));
    if (broken) throw new Error(`${service.service}: ${service.faults.at(-1) ?? broken.message}`);
    return { told, outcome: errors.some(({ code }) => code === 'BAD_USER_INPUT') ? 'INVALID' : 'NO_ACCESS' };
  }
  if (noAccess.has(made.__typename)) return { told, outcome: 'NO_ACCESS' };
  if (made.__typename === 'InvalidInput') return { told, outcome: 'INVALID' };
  const refusals = service.schema.getPossibleTypes(service.schema.getType('Refusal') as never);
  return { told, outcome: refusals.some(({ name }) => name === made.__typename) ? 'REFUSED' : 'DONE' };
}

/**
 * Tries every mutation as everybody, on objects of each relation and on one that is not there, and takes each back. Whoever
 * may is not refused for who they are; whoever may not is, and is told no more of what they do not see than of what is not there.
 */
export async function tryDeeds(service: OpenService, given: Given): Promise<Trials> {
  const names = Object.keys(service.schema.getMutationType()!.getFields()).filter(
    (name) => name === (given.only ?? name),
  );
  const trials: Trials = { cells: 0, faults: [], proven: new Set(), unproven: [], invalid: new Map(), told: new Map() };
  for (const [index, name] of names.entries()) {
    const deed = given.deeds.of(name);
    if (!deed) throw new Error(`Nobody has decided who may ${name}: add a row to test/matrix/deeds.`);
    for (const principal of given.principals) await tryDeed(service, deed, principal, given, trials);
    given.progress?.(index + 1, names.length);
    if (given.untilRed && trials.faults.length > 0) break;
  }
  const unproven = names.filter((name) => !trials.proven.has(name));
  trials.unproven = unproven.map((name) => `${name} ${trials.invalid.get(name) ?? ''}`.trim());
  for (const [name, amiss] of trials.told) if (amiss) trials.unproven.push(`${name}: ${amiss}`);
  return trials;
}

async function tryDeed(service: OpenService, deed: Deed, principal: Principal, given: Given, trials: Trials) {
  const { rows, deeds, facts } = given;
  const { schema } = service;
  const document = parse(mutationText(schema, deed.name));
  const fields = schema
    .getMutationType()!
    .getFields()
    [deed.name]!.args.flatMap(({ name, type }) => {
      const inner = getNullableType(type);
      return isInputObjectType(inner) ? Object.keys(inner.getFields()) : [name];
    });
  const argument = deed.on && argumentFor(deed.on, fields);
  if (deed.on && !argument && facts.of(deed.on).length > 0) throw new Error(`${deed.name} names no ${deed.on}.`);
  const may = (about: Fact | null) => !principal.closed && deeds.may(principal, deed, about);
  const sees = (about: Fact) => seesOf(rows, facts, principal, about);

  async function attempt(about: Fact | null, office: string): Promise<Tried> {
    trials.cells += 1;
    const named = {
      ...(argument && { [argument]: about?.id ?? ABSENT }),
      onBehalfOf: office,
      partyIds: [office, 'org_f'],
    };
    const variables = variablesOf(schema, deed.name, { ...besides(deed.name, facts, principal, about), ...named });
    const first = prepared(deed.name, { principal, about, facts });
    const tried = outcomeOf(await service.rehearse(principal, document, variables, first), service);
    if (tried.outcome === 'DONE' && !trials.told.has(deed.name)) {
      const { entries } = await service.rehearseTold(principal, document, variables, first);
      trials.told.set(deed.name, untold(deed.name, principal, entries));
    }
    if (tried.outcome === 'DONE' && (deed.on === null || deed.on === 'Session')) await service.putRight();
    return tried;
  }
  const told = new Map<string, Tried>();
  /** The same deed, in the name of the same office, on what is not there. */
  async function absent(office: string): Promise<Tried> {
    const known = told.get(office) ?? (await attempt(null, office));
    told.set(office, known);
    return known;
  }

  if (!deed.on)
    return judgeTrial(await attempt(null, officeFor(principal, null, service.service, true)), null, may(null));
  for (const object of objectsFor(
    deed.on,
    facts,
    principal,
    (about) => `${may(wholeOf(facts, about))} ${sees(about)}`,
    fitting[deed.name],
  )) {
    const whole = wholeOf(facts, object);
    const claimed = officeFor(principal, whole, service.service, may(whole));
    // Whoever may not tries it in the name of the office concerned, and in that of their own.
    const own = fields.includes('onBehalfOf') && !may(whole) ? principal.worksFor.slice(0, 1) : [];
    for (const office of new Set([claimed, ...own]))
      judgeTrial(await attempt(object, office), object, may(whole), await absent(office));
  }

  function judgeTrial(
    { told, outcome }: Tried,
    object: Fact | null,
    allowed: boolean,
    like: Tried | null = null,
  ): void {
    const at = { principal: principal.name, rule: `Mutation.${deed.name}`, path: object?.id ?? 'nothing', told };
    if (allowed && outcome === 'NO_ACCESS') trials.faults.push({ kind: 'false denial', ...at });
    if (allowed && outcome === 'DONE') trials.proven.add(deed.name);
    if (allowed && outcome !== 'DONE') trials.invalid.set(deed.name, told);
    if (allowed) return;
    const unseen = object !== null && !sees(object);
    const fits = told === like?.told || (!unseen && outcome === 'NO_ACCESS');
    if (!fits || outcome === 'DONE') trials.faults.push({ kind: 'leak', ...at });
  }
}

/** For which office somebody acts: their own one; whoever may not acts as if they worked for the one concerned. */
function officeFor({ worksFor, roles }: Principal, about: Fact | null, service: string, allowed: boolean): string {
  const concerned = about
    ? [about.parties, about.supervisors, about.recipients, about.nominatorId, about.organizationId].flat()
    : [];
  const [first] = concerned.filter((id) => typeof id === 'string');
  if (!allowed) return first ?? worksFor[0] ?? 'org_a';
  const seated = service === 'recognition' && roles.some((role) => role.startsWith('COMMITTEE_'));
  return worksFor.find((id) => concerned.includes(id)) ?? (seated ? 'org_dep' : (worksFor[0] ?? 'org_a'));
}

/** Whoever declared a conflict knows of it, and may be told so. */
function seesOf(rows: Rows, facts: Facts, principal: Principal, object: Fact): boolean {
  if (Array.isArray(object.declaredBy) && object.declaredBy.includes(principal.name)) return true;
  const kind = rows.aboutOf(object.kind);
  if (!rows.has(object.kind)) return true;
  const about = kind === null || kind === object.kind ? object : (facts.get(object.partOf) ?? object);
  return rows.allows(principal, object.kind, about);
}
