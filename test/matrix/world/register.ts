import { officeRoles } from '@twinning/domain/actor';
import { saveRows } from '@twinning/persistence/save-rows';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { insertAccounts } from '../../../services/organizations/src/account/account.repository.ts';
import { enrol } from '../../../services/organizations/src/identity/enrol.ts';
import { insertOrganizations } from '../../../services/organizations/src/organization/insert-organizations.repository.ts';
import { registered } from '../../../services/organizations/src/organization/registered.ts';
import { PersonRow } from '../../../services/organizations/src/person/person.row.ts';
import type { Told } from './tell.ts';
import { accountOf, given, keys, password, people, TODAY, units } from './town.ts';

/** As `openService` reads passwords. */
const passwordHash = `plain:${password}`;
const recordedAt = new Date('2024-01-01T00:00:00Z');
const life = { from: '2014-04-01', to: null };

/** Which office a system belongs to. */
const officeOf = (system: string): string => people[system]![0]!.organizationId;

/** Entered twice, without an account; the story merges them. */
export const twice = ['twice', 'twiceAgain'] as const;

/** The town as the register knows it before anything is done: bodies, people with accounts and rights, systems with theirs. */
export async function registerTown({ services: { organizations }, facts }: Told): Promise<void> {
  const bodies = units.map(({ id, name, kind, parentId, formerParentId = parentId }) =>
    registered({
      ...{ id, kind, life, levels: kind === 'SCHOOL' ? ['PRESCHOOL'] : [] },
      names: [{ value: name, ...life }],
      codes: id === 'org_s2' ? [] : [{ scheme: 'LOCAL', value: id, ...life }],
      placements: formerParentId ? [{ hierarchy: 'ADMINISTRATIVE', parentId: formerParentId, ...life }] : [],
      zones: [],
      locations: id === 'org_h' ? [{ communeId: 'org_k', ...life }] : [],
      generated: false,
      provenance: [],
    }),
  );
  const person = (who: string) => ({ id: `per_${who}`, name: who, generated: false, provenance: [], recordedAt });
  const everybody = Object.entries(people).map(([who, placed]) => ({
    who,
    id: accountOf(who),
    memberships: placed.map(({ to = null, from = '2020-01-01', ...right }, index) => ({
      ...{ ...right, id: `mbs_${who}_${index}`, from, to: null },
      ...(who.startsWith('former') && { to }),
    })),
  }));
  await organizations.em().transactional(async (tx) => {
    await insertOrganizations(tx, bodies, recordedAt);
    const persons = everybody.filter(({ who }) => !(who in keys));
    await saveRows(tx, PersonRow, [...persons.map(({ who }) => who), ...twice].map(person));
    const opened = everybody.map(({ who, ...account }) => {
      return { ...account, email: `${who.toLowerCase()}@test.example`, phone: null, name: who, personId: `per_${who}` };
    });
    await insertAccounts(tx, opened, recordedAt);
    const enrolled = opened.map(({ id, email, name }) => ({ accountId: id, login: email, name, passwordHash }));
    await enrol(tx, enrolled, recordedAt);
    for (const [who, scopes] of Object.entries(keys)) {
      await rowsOf(tx, sql`delete from account where id = ${accountOf(who)}`);
      await rowsOf(
        tx,
        sql`insert into api_client (id, version, organization_id, name, scopes, budget, created_by, created_at, expires_at)
          values (${accountOf(who)}, 1, ${officeOf(who)}, ${who}, ${[...scopes]}::text[], 600, 'acc_district1', ${recordedAt},
            '2025-01-01T00:00:00Z')`,
      );
    }
  });
  for (const { id } of units) facts.add({ kind: 'Organization', id, code: id, organizationId: id });
  for (const { who, memberships } of everybody) {
    for (const { id, role, organizationId } of memberships) {
      const right = { role, organizationId, holder: who, lent: false, atWork: officeRoles.includes(role) };
      facts.add({ kind: 'Membership', id, ...right });
    }
    const held = [...(people[who] ?? []), ...(given[who] ?? [])].filter(({ to }) => to === undefined || to > TODAY);
    const rights = held.map(({ role, organizationId }) => `${role} ${organizationId}`);
    if (!(who in keys)) facts.add({ kind: 'Account', id: accountOf(who), who, rights });
  }
  for (const who of Object.keys(keys))
    facts.add({ kind: 'ApiClient', id: accountOf(who), organizationId: officeOf(who) });
}
