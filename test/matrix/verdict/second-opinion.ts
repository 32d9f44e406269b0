import type { Role } from '@twinning/domain/actor';
import type { Fact, Principal } from '../facts.ts';
import { policiesOf } from './cedar.ts';

/** Roles that answer for a unit and those under it, held in one's own right. */
const answering: readonly Role[] = ['SCHOOL_HEAD', 'DISTRICT_OFFICER', 'COMMUNE_OFFICER', 'CLUSTER_COORDINATOR'];

/** Reads `policies.cedar`, written apart from the decision table; it knows the facts of the world and none of the words. */
export function secondOpinion() {
  const { allows: asked, names } = policiesOf('policies.cedar');

  /** Policies know an action by its name alone: what none of them names is answered as its type, or as any other. */
  const named = (rule: string): string => {
    const [type = rule] = rule.split('.');
    return [rule, type].find(names) ?? 'any';
  };

  return function allows(principal: Principal, rule: string, about: Fact | null): boolean {
    const action = named(rule);
    const [type = action] = action.split('.');
    return asked({ principal: who(principal), action, group: action === type ? null : type, resource: what(about) });
  };
}

function who({ name, self, viewedBy, signedIn, scopes, lent, closed, roles, worksFor, reaches }: Principal) {
  const attributes = {
    name: self,
    looking: viewedBy !== undefined,
    closed,
    signedIn,
    system: scopes !== undefined,
    answers: answering.some((role) => roles.includes(role) && !lent.includes(role)),
    roles: [...roles],
    worksFor: [...worksFor],
    reaches: [...reaches],
  };
  return { type: 'Principal', id: `${name} ${signedIn}`, attributes };
}

function what(about: Fact | null) {
  const { kind = 'World', id = 'all', ...attributes } = about ?? {};
  return { type: kind, id, attributes };
}
