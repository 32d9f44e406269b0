import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { RawBuilder } from 'kysely';
import { touchOrganizations } from '../search/touch-organizations.repository.ts';
import { saveEntries, saveFacts } from './insert-organizations.repository.ts';
import type { Dated, DatedFacts, FactKind, Organization, OrganizationChange } from './organization.ts';

type Gone = { organizationId: string; key: string; from: string };

/** Where facts of one sort are kept, and how they read among former ones. */
const tables: Record<keyof DatedFacts, { table: string; fact: FactKind; key: RawBuilder<unknown>; value: string }> = {
  names: { table: 'organization_name', fact: 'NAME', key: sql`''`, value: 'value' },
  codes: { table: 'organization_code', fact: 'CODE', key: sql`old.scheme`, value: 'value' },
  placements: { table: 'organization_placement', fact: 'PLACEMENT', key: sql`old.hierarchy`, value: 'parent_id' },
  zones: { table: 'organization_zone', fact: 'ZONE', key: sql`''`, value: 'zone' },
  locations: { table: 'organization_location', fact: 'LOCATION', key: sql`''`, value: 'commune_id' },
};
const sorts = Object.keys(tables) as (keyof DatedFacts)[];

const keyOf = (fact: Dated): string =>
  'scheme' in fact ? `${fact.scheme}` : 'hierarchy' in fact ? `${fact.hierarchy}` : '';

const read = (fact: Dated): string =>
  JSON.stringify(
    Object.entries({ ...fact, precision: fact.precision ?? null }).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );

/** Those of the first that are not among the second. */
function without<Fact extends Dated>(facts: readonly Fact[], others: readonly Fact[]): Fact[] {
  const known = new Set(others.map(read));
  return facts.filter((fact) => !known.has(read(fact)));
}

const sameLife = ({ before, after }: OrganizationChange): boolean => read(before.life) === read(after.life);

/** Takes facts out of the register of today into what was believed until now; what was never believed is forgotten. */
async function supersede(tx: EntityManager, sort: keyof DatedFacts, gone: readonly Gone[], now: Date): Promise<void> {
  if (gone.length === 0) return;
  const { table, fact, key, value } = tables[sort];
  await rowsOf(
    tx,
    sql`with gone as (
        delete from ${sql.table(table)} old
        using jsonb_to_recordset(${JSON.stringify(gone)}::jsonb) as given("organizationId" text, key text, "from" date)
        where old.organization_id = given."organizationId" and old.valid_from = given."from" and ${key} = given.key
        returning old.*
      )
      insert into former_fact (organization_id, fact, key, value, valid_from, valid_to, precision, recorded_at, superseded_at)
      select organization_id, ${fact}, ${key}, ${sql.ref(value)}, valid_from, valid_to, precision, recorded_at, ${now}
      from gone old where recorded_at < ${now}`,
  );
}

async function supersedeLives(tx: EntityManager, ids: readonly string[], now: Date): Promise<void> {
  await rowsOf(
    tx,
    sql`insert into former_fact (organization_id, fact, key, value, valid_from, valid_to, precision, recorded_at, superseded_at)
      select id, 'LIFE', '', '', valid_from, valid_to, precision, recorded_at, ${now}
      from organization where id = any(${[...ids]}) and recorded_at < ${now}`,
  );
}

/** Changes what is known of any number of bodies in a constant number of statements; what was believed is kept. */
export async function changeFacts(tx: EntityManager, changes: readonly OrganizationChange[], now: Date): Promise<void> {
  for (const sort of sorts)
    await supersede(
      tx,
      sort,
      changes.flatMap(({ before, after }) =>
        without<Dated>(before[sort], after[sort]).map((fact) => ({
          organizationId: before.id,
          key: keyOf(fact),
          from: fact.from,
        })),
      ),
      now,
    );
  await saveFacts(
    tx,
    changes.map(({ before, after }) => ({
      id: after.id,
      names: without(after.names, before.names),
      codes: without(after.codes, before.codes),
      placements: without(after.placements, before.placements),
      zones: without(after.zones, before.zones),
      locations: without(after.locations, before.locations),
    })),
    now,
  );
  const moved = changes.filter((change) => !sameLife(change));
  await supersedeLives(
    tx,
    moved.map(({ after }) => after.id),
    now,
  );
  await saveEntries(
    tx,
    moved.map(({ after }) => after),
    now,
  );
  await renew(
    tx,
    changes.filter(sameLife).map(({ after }) => after),
  );
}

/** The version of bodies whose life stays as it was recorded. */
async function renew(tx: EntityManager, bodies: readonly Organization[]): Promise<void> {
  if (bodies.length === 0) return;
  const rows = bodies.map(({ id, version }) => ({ id, version }));
  await rowsOf(
    tx,
    sql`update organization known set version = new.version
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as new(id text, version int)
      where known.id = new.id`,
  );
  await touchOrganizations(
    tx,
    bodies.map(({ id }) => id),
  );
}

/** Takes bodies out of the register that should never have been in it; that they were believed in stays known. */
export async function withdrawOrganizations(
  tx: EntityManager,
  bodies: readonly Organization[],
  now: Date,
): Promise<void> {
  for (const sort of sorts)
    await supersede(
      tx,
      sort,
      bodies.flatMap((body) =>
        body[sort].map((fact) => ({ organizationId: body.id, key: keyOf(fact), from: fact.from })),
      ),
      now,
    );
  const ids = bodies.map(({ id }) => id);
  await supersedeLives(tx, ids, now);
  await rowsOf(tx, sql`delete from organization where id = any(${ids})`);
  await touchOrganizations(tx, ids);
}
