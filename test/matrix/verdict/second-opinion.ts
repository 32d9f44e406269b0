import { readFileSync } from 'node:fs';
import { preparsePolicySet, statefulIsAuthorized } from '@cedar-policy/cedar-wasm/nodejs';
import type { Role } from '@twinning/domain/actor';
import type { Fact, Principal } from '../facts.ts';

/** Roles that answer for a unit and those under it, held in one's own right. */
const answering: readonly Role[] = ['SCHOOL_HEAD', 'DISTRICT_OFFICER', 'COMMUNE_OFFICER', 'CLUSTER_COORDINATOR'];
const POLICIES = 'matrix';

/** Reads `policies.cedar`, written apart from the decision table; it knows the facts of the world and none of the words. */
export function secondOpinion() {
  const text = readFileSync(new URL('../policies.cedar', import.meta.url), 'utf8');
  const parsed = preparsePolicySet(POLICIES, { staticPolicies: text });
  if (parsed.type === 'failure') throw new Error(parsed.errors.map(({ message }) => message).join('\n'));
  const known = new Map<string, boolean>();

  /** Policies know an action by its name alone: what none of them names is answered as its type, or as any other. */
  const named = (rule: string): string => {
    const [type = rule] = rule.split('.');
    return [rule, type].find((action) => text.includes(`Action::"${action}"`)) ?? 'any';
  };

  return function allows(principal: Principal, rule: string, about: Fact | null): boolean {
    const action = named(rule);
    const key = `${principal.name} ${principal.signedIn} ${action} ${about?.id ?? ''}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const answer = ask(principal, action, about);
    known.set(key, answer);
    return answer;
  };
}

function ask(
  { name, signedIn, scopes, lent, closed, roles, worksFor, reaches }: Principal,
  rule: string,
  about: Fact | null,
): boolean {
  const [type = rule] = rule.split('.');
  const who = { type: 'Principal', id: name };
  const what = about ? { type: about.kind, id: about.id } : { type: 'World', id: 'all' };
  const action = { type: 'Action', id: rule };
  const attributes = {
    name,
    closed,
    signedIn,
    system: scopes !== undefined,
    answers: answering.some((role) => roles.includes(role) && !lent.includes(role)),
    roles: [...roles],
    worksFor: [...worksFor],
    reaches: [...reaches],
  };
  const { kind: _kind, id: _id, ...told } = about ?? {};
  const answer = statefulIsAuthorized({
    principal: who,
    action,
    resource: what,
    context: {},
    preparsedPolicySetId: POLICIES,
    entities: [
      { uid: who, attrs: attributes, parents: [] },
      { uid: what, attrs: told, parents: [] },
      { uid: action, attrs: {}, parents: rule === type ? [] : [{ type: 'Action', id: type }] },
    ],
  });
  if (answer.type === 'failure') throw new Error(answer.errors.map(({ message }) => message).join('\n'));
  const { decision, diagnostics } = answer.response;
  if (diagnostics.errors.length > 0) throw new Error(`${rule}: ${JSON.stringify(diagnostics.errors[0])}`);
  return decision === 'allow';
}
