import type pg from 'pg';
import type { Facts } from '../facts.ts';
import type { GuardedTable } from './read.ts';

type Column = { name: string; type: string };

const plain: Readonly<Record<string, string>> = {
  text: `'x'`,
  date: `'2024-05-06'`,
  boolean: 'false',
  jsonb: `'{}'`,
  ARRAY: `'{}'`,
  bytea: `'x'`,
  'timestamp with time zone': `'2024-05-06T02:00:00Z'`,
};

/** Whose the row is, so that most may not see it and somebody may. */
function idsOf(facts: Facts): Readonly<Record<string, string | undefined>> {
  const early = facts.of('JointPlan').find(({ signed }) => !signed);
  const one = (kind: string, fits: (fact: Record<string, unknown>) => boolean) => facts.of(kind).find(fits)?.id;
  return {
    account_id: 'acc_headA',
    person_id: 'per_headA',
    organization_id: 'org_d1',
    client_id: 'cli_keyRead',
    partnership_id: early?.partOf as string | undefined,
    activity_id: one('Activity', ({ status }) => status === 'RECORDED'),
    report_id: one('Report', ({ submitted }) => !submitted),
    reorganization_id: one('Reorganization', ({ applied }) => !applied),
    plan_id: early?.id,
    memorandum_id: one('Memorandum', ({ status }) => status === 'AGREED'),
    evidence_id: one('Evidence', ({ shown }) => !shown),
    import_id: one('SheetImport', ({ organizationId }) => organizationId === 'org_d1'),
    nomination_id: one('Nomination', ({ status }) => status === 'ELIGIBLE'),
    round_id: one('AwardRound', ({ phase }) => phase === 'SCORING'),
  };
}

/** A row for each guarded table that the story of the world leaves empty: of an empty one nothing can be seen or hidden. */
export async function fillEmpty(client: pg.ClientBase, tables: readonly GuardedTable[], facts: Facts): Promise<void> {
  const ids = idsOf(facts);
  await client.query('set local session_replication_role to replica');
  for (const { service, name } of tables) {
    const { rows } = await client.query<Column>(
      `select column_name as name, data_type as type from information_schema.columns
        where table_schema = $1 and table_name = $2 and is_nullable = 'NO' and column_default is null and is_generated = 'NEVER' and is_identity = 'NO'`,
      [service, name],
    );
    const written = (column: Column) => (ids[column.name] ? `'${ids[column.name]}'` : (plain[column.type] ?? '1'));
    await client.query(
      `insert into ${service}.${name} (${rows.map((column) => `"${column.name}"`).join(', ')})
        select ${rows.map(written).join(', ')} where not exists (select from ${service}.${name})`,
    );
  }
  await client.query('set local session_replication_role to origin');
}
