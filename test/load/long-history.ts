import { within } from '@twinning/persistence/postgres/within';

const formerly = (table: string, columns: string, former: string): string => `
  with cut as (
    update ${table} fact set valid_from = $1 from concerned
    where fact.organization_id = concerned.id and fact.valid_from < $1 and (fact.valid_to is null or fact.valid_to > $1)
    returning old.*
  )
  insert into ${table} (organization_id, valid_from, valid_to, recorded_at, ${columns})
  select organization_id, valid_from, $1, recorded_at, ${former} from cut`;

const steps = [
  formerly('organization_name', 'value', `value || ' (cũ)'`),
  formerly('organization_code', 'scheme, value', `scheme, value || '-cu'`),
  formerly(
    'organization_placement',
    'hierarchy, parent_id',
    `hierarchy, coalesce(
       (select above.parent_id from organization_placement above
        where above.organization_id = cut.parent_id and above.hierarchy = cut.hierarchy limit 1), parent_id)`,
  ),
  `insert into reorganization (id, version, state, title, effective_on, founded, generated, provenance, applied_at)
   select 'rgz_load_' || $1, 1, 'APPLIED', 'Sắp xếp các trường', $1::date, '[]', true, '[]', now()`,
  `insert into reorganization_line (reorganization_id, position, kind, source_id, share, name)
   select 'rgz_load_' || $1, line, 'RENAMED', id, 'WHOLE', $1 from concerned`,
  `update organization_touch set transaction = pg_current_xact_id()
   where $1 <> '' and organization_id in (select id from concerned)`,
];

/**
 * Reorganisations of the years 2015 to 2024, before those of the city itself: each concerned one school in `times`, which
 * was called otherwise, bore another code and stood one step higher until then.
 */
export async function longHistory(database: string, times: number): Promise<void> {
  await within(database, async (client) => {
    await client.query('set search_path = organizations, extensions');
    for (let nth = 0; nth < times; nth += 1) {
      const on = `${2015 + Math.floor((nth * 10) / times)}-${String(1 + (nth % 12)).padStart(2, '0')}-01`;
      await client.query('begin');
      await client.query(
        `create temporary table concerned on commit drop as
         select id, row_number() over (order by id) as line from organization
         where kind = 'SCHOOL' and abs(hashtext(id)) % ${times} = ${nth}`,
      );
      for (const step of steps) await client.query(step, [on]);
      await client.query('commit');
    }
  });
}
