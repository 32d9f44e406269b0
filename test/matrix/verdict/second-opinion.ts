import { readFileSync } from 'node:fs';
import { preparsePolicySet, statefulIsAuthorized } from '@cedar-policy/cedar-wasm/nodejs';
import type { Fact, Principal } from '../facts.ts';

const POLICIES = 'matrix';

/** Reads `policies.cedar`, written apart from the decision table; it knows the facts of the world and none of the words. */
export function secondOpinion() {
  const text = readFileSync(new URL('../policies.cedar', import.meta.url), 'utf8');
  const parsed = preparsePolicySet(POLICIES, { staticPolicies: text });
  if (parsed.type === 'failure') throw new Error(parsed.errors.map(({ message }) => message).join('\n'));
  const known = new Map<string, boolean>();

  return function allows(principal: Principal, rule: string, about: Fact | null): boolean {
    const key = `${principal.name} ${rule} ${about?.id ?? ''}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const answer = ask(principal, rule, about);
    known.set(key, answer);
    return answer;
  };
}

function ask(
  { name, accountId, closed, roles, worksFor, reaches }: Principal,
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
    signedIn: accountId !== null,
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
