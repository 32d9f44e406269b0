import type { Role } from '@twinning/domain/actor';
import type { Deed } from '../deeds/read.ts';
import type { Fact, Principal } from '../facts.ts';
import { under } from '../principals.ts';
import { policiesOf } from './cedar.ts';

const OFFICES: readonly Role[] = ['DISTRICT_OFFICER', 'COMMUNE_OFFICER', 'CLUSTER_COORDINATOR'];

/** Reads `policies-deeds.cedar`, written apart from the tables of deeds: who may do what, to which object. */
export function opinionOnDeeds() {
  const { allows, permitted } = policiesOf('policies-deeds.cedar');
  const known = new Map<Principal, ReturnType<typeof who>>();
  return {
    permitted,
    may(principal: Principal, { name }: Deed, about: Fact | null): boolean {
      const asking = known.get(principal) ?? who(principal);
      known.set(principal, asking);
      return allows({ principal: asking, action: name, group: null, resource: what(about) });
    },
  };
}

function who({ name, self, viewedBy, signedIn, scopes, closed, roles, worksFor, reaches, rights }: Principal) {
  const unitsAs = (...wanted: readonly Role[]) =>
    rights.flatMap(({ role, organizationId }) => (wanted.includes(role) ? [organizationId] : []));
  const offices = unitsAs(...OFFICES);
  const attributes = {
    name: self,
    looking: viewedBy !== undefined,
    closed,
    signedIn,
    system: scopes !== undefined,
    scopes: [...(scopes ?? [])],
    roles: [...roles],
    worksFor: [...worksFor],
    reaches: [...reaches],
    // Held in one's own right, as `ROLE unit`, as roles, and where.
    rights: rights.map(({ role, organizationId }) => `${role} ${organizationId}`),
    own: rights.map(({ role }) => role),
    heads: unitsAs('SCHOOL_HEAD'),
    offices,
    below: offices.flatMap((id) => under(id).filter((each) => each !== id)),
  };
  return { type: 'Principal', id: `${name} ${signedIn}`, attributes };
}

/** What is told of an object, and of an account's rights what they are and where. */
function what(about: Fact | null) {
  if (!about) return { type: 'World', id: 'all', attributes: {} };
  const { kind, id, ...told } = about;
  const { role, organizationId, rights } = told;
  const held = [rights ?? []].flat().map((right) => String(right).split(' ') as [Role, string]);
  const at = (...wanted: readonly Role[]) => held.filter(([each]) => wanted.includes(each));
  const attributes = {
    ...told,
    ...(kind === 'Organization' && { organizationId: id }),
    ...(role && { right: `${role} ${organizationId}` }),
    ...(rights && {
      roles: held.map(([each]) => each),
      staffAt: at('SCHOOL_STAFF').map(([, unit]) => unit),
      headAt: at('SCHOOL_HEAD').map(([, unit]) => unit),
      officeRights: at(...OFFICES).map((right) => right.join(' ')),
    }),
  };
  return { type: kind, id, attributes };
}
