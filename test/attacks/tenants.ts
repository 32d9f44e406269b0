import { dayOf } from '@twinning/domain/day';
import { within } from '@twinning/persistence/postgres/within';
import { demonstrationPassword } from '../product/city-template.ts';
import type { Product } from '../product/start-product.ts';
import { actor } from '../supergraph/act.ts';

export const today = dayOf(new Date());
export const inAMonth = dayOf(new Date(Date.now() + 30 * 86_400_000));

const PARENT = 'query ($id: ID!) { organization(id: $id) { parent { id kind } } }';
type Parent = { organization: { parent: { id: string; kind: string } | null } };

/** Twins in force of which the first stands in the round of the city; the first of each commune. */
const NOMINATED = `select distinct on (nomination.organization_id)
    nomination.organization_id as school, other.organization_id as twin, partnership.id as "partnershipId"
  from recognition.nomination
  join partnerships.partnership_party party on party.organization_id = nomination.organization_id
  join partnerships.partnership on partnership.id = party.partnership_id and partnership.status = 'IN_FORCE'
  join partnerships.partnership_party other
    on other.partnership_id = partnership.id and other.organization_id <> party.organization_id
  where nomination.nominator_id = nomination.organization_id and nomination.status = 'ELIGIBLE'
  order by nomination.organization_id, partnership.id, other.organization_id`;
type Nominated = { school: string; twin: string; partnershipId: string };

/** Who owns what is guessed at, and the rivals and offices that guess. */
export type Tenants = {
  owner: Nominated;
  /** Commune over the owner’s school. */
  ownerCommune: string;
  rival: Nominated;
  /** Commune over the rival’s school, which has nothing to do with the owner. */
  rivalCommune: string;
};

export const logins = {
  owner: 'owner@attack.example',
  deputy: 'deputy@attack.example',
  ownerOfficer: 'owner-officer@attack.example',
  rival: 'rival@attack.example',
  rivalOfficer: 'rival-officer@attack.example',
} as const;

async function chooseTenants(product: Product): Promise<Tenants> {
  const nominated = await within(product.database.url, async (client) => {
    await client.query(`set twinning.principal = 'service'`);
    return (await client.query<Nominated>(NOMINATED)).rows;
  });
  const placed = [];
  for (const each of nominated) {
    const { organization } = await product.ask<Parent>('department', PARENT, { id: each.school });
    if (organization.parent?.kind === 'COMMUNE_COMMITTEE') placed.push({ ...each, commune: organization.parent.id });
  }
  const [owner] = placed;
  const rival = placed.find(({ school, twin, commune }) => {
    const near = [owner!.school, owner!.twin];
    return commune !== owner!.commune && !near.includes(school) && !near.includes(twin);
  });
  if (!owner || !rival) throw new Error('The round of the city has no two schools of two communes.');
  return { owner, ownerCommune: owner.commune, rival, rivalCommune: rival.commune };
}

/** Opens accounts for both sides: heads, a member of staff to lend to, and the officers over them. */
export async function openTenants(product: Product): Promise<Tenants> {
  const { does } = actor(product);
  const tenants = await chooseTenants(product);
  const opened = {
    owner: ['SCHOOL_HEAD', tenants.owner.school],
    deputy: ['SCHOOL_STAFF', tenants.owner.school],
    ownerOfficer: ['COMMUNE_OFFICER', tenants.ownerCommune],
    rival: ['SCHOOL_HEAD', tenants.rival.school],
    rivalOfficer: ['COMMUNE_OFFICER', tenants.rivalCommune],
  } as const;
  for (const [who, [role, organizationId]] of Object.entries(opened)) {
    const account = { email: logins[who as keyof typeof logins], name: who, password: demonstrationPassword, role };
    await does('department', 'openAccount', 'Account', 'id', { ...account, organizationId, from: '2025-07-01' });
  }
  await product.settled();
  return tenants;
}
