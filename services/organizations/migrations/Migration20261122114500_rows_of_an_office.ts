import { Migration } from '@mikro-orm/migrations';
import { reachFunction } from '@twinning/persistence/reach-sql';

const schema = 'organizations';
const serves = `(select ${schema}.serves())`;
const oversees = `(select ${schema}.oversees())`;
const asks = `(select ${schema}.asks())`;
const within = (column: string, held: 'own_units' | 'own_subjects' | 'reach') =>
  `${column} = any ((select ${schema}.${held}())::text[])`;
const ofClient = `${serves} or exists (
  select from ${schema}.api_client whole where whole.id = client_id and (${oversees} or ${within('whole.organization_id', 'own_units')}))`;

/** What its officers read and write themselves: those who grant rights at a body, who keep its keys, who answer for data. */
const rules: Record<string, { now: string; before: string }> = {
  invitation: {
    now: `${serves} or ${oversees} or ${within('organization_id', 'reach')}`,
    before: serves,
  },
  api_client: {
    now: `${serves} or id = ${asks} or ${oversees} or ${within('organization_id', 'own_units')}`,
    before: `${serves} or id = ${asks}`,
  },
  api_key: { now: ofClient, before: serves },
  api_use: { now: ofClient, before: serves },
  data_request: {
    now: `${serves} or asked_by = ${asks} or ${oversees} or ${within('person_id', 'own_subjects')}`,
    before: `${serves} or asked_by = ${asks}`,
  },
};

export class Migration20261122114500_rows_of_an_office extends Migration {
  override name = 'Migration20261122114500_rows_of_an_office';

  override up(): void {
    this.addSql(
      reachFunction(schema, `hierarchy in ('ADMINISTRATIVE', 'PROFESSIONAL_CLUSTER')`, 'organization_placement'),
    );
    for (const [table, { now }] of Object.entries(rules))
      this.addSql(`alter policy asked on ${schema}.${table} using (${now})`);
  }

  override down(): void {
    for (const [table, { before }] of Object.entries(rules))
      this.addSql(`alter policy asked on ${schema}.${table} using (${before})`);
    this.addSql(`drop function ${schema}.reach()`);
  }
}
