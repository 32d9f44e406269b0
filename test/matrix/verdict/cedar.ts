import { readFileSync } from 'node:fs';
import {
  type CedarValueJson,
  policySetTextToParts,
  preparsePolicySet,
  statefulIsAuthorized,
} from '@cedar-policy/cedar-wasm/nodejs';

type Attributes = Record<string, CedarValueJson>;
/** `id` stands for the attributes: one that is known is not worked out again. */
type Entity = { type: string; id: string; attributes: Attributes };
export type CedarQuestion = {
  principal: Entity;
  action: string;
  /** What the action is one of. */
  group: string | null;
  resource: Entity;
};

/** The policies of a file beside this folder, and what they answer; a policy that cannot be worked out is a mistake of its own. */
export function policiesOf(file: string) {
  const text = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
  const read = policySetTextToParts(text);
  if (read.type === 'failure') throw new Error(read.errors.map(({ message }) => message).join('\n'));
  const { policies } = read;
  const sets = new Map<string, string>();
  const prepared = new Set<string>();
  const known = new Map<string, boolean>();

  /** The policies that an action meets, those that name it and those that name none: few to go through, and shared with others. */
  function setFor(action: string, group: string | null): string {
    const before = sets.get(action);
    if (before !== undefined) return before;
    const named = [action, group].map((name) => `Action::"${name}"`);
    const met = policies.flatMap((policy, index) =>
      !policy.includes('Action::') || named.some((name) => policy.includes(name)) ? [index] : [],
    );
    const set = `${file} ${met.join()}`;
    sets.set(action, set);
    if (!prepared.has(set)) {
      const parsed = preparsePolicySet(set, { staticPolicies: met.map((index) => policies[index]).join('\n') });
      if (parsed.type === 'failure') throw new Error(parsed.errors.map(({ message }) => message).join('\n'));
      prepared.add(set);
    }
    return set;
  }

  function allows(question: CedarQuestion): boolean {
    const { principal, action, group, resource } = question;
    const set = setFor(action, group);
    const key = `${principal.id} ${set} ${resource.type} ${resource.id}`;
    const answer = known.get(key) ?? answered(set, question);
    known.set(key, answer);
    return answer;
  }

  return {
    allows,
    names: (action: string) => text.includes(`Action::"${action}"`),
    /** The actions that somebody may take by name. */
    permitted: new Set(
      policies
        .filter((policy) => policy.includes('permit'))
        .flatMap((policy) => [...policy.matchAll(/Action::"(\w+)"/g)].map(([, action]) => action!)),
    ),
  };
}

function answered(set: string, { principal, action, group, resource }: CedarQuestion): boolean {
  const who = { type: principal.type, id: principal.id };
  const what = { type: resource.type, id: resource.id };
  const asked = { type: 'Action', id: action };
  const parents = group === null ? [] : [{ type: 'Action', id: group }];
  const answer = statefulIsAuthorized({
    principal: who,
    action: asked,
    resource: what,
    context: {},
    preparsedPolicySetId: set,
    entities: [
      { uid: who, attrs: principal.attributes, parents: [] },
      { uid: what, attrs: resource.attributes, parents: [] },
      { uid: asked, attrs: {}, parents },
    ],
  });
  if (answer.type === 'failure') throw new Error(answer.errors.map(({ message }) => message).join('\n'));
  const { decision, diagnostics } = answer.response;
  if (diagnostics.errors.length > 0) throw new Error(`${action}: ${JSON.stringify(diagnostics.errors[0])}`);
  return decision === 'allow';
}
