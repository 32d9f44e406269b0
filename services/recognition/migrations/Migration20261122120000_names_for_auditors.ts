import { Migration } from '@mikro-orm/migrations';
import { namesForAuditors, withoutNamesForAuditors } from '@twinning/persistence/audit/guard-sql';

export class Migration20261122120000_names_for_auditors extends Migration {
  override name = 'Migration20261122120000_names_for_auditors';

  override up(): void {
    for (const statement of namesForAuditors('recognition')) this.addSql(statement);
  }

  override down(): void {
    for (const statement of withoutNamesForAuditors('recognition')) this.addSql(statement);
  }
}
