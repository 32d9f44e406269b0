import { Migration } from '@mikro-orm/migrations';
import { auditGuard, withoutAuditGuard } from '@twinning/persistence/audit/guard-sql';

const persons = 'select person_id from organizations.account where id = (select organizations.asks())';

export class Migration20261122110000_audit_row_security extends Migration {
  override name = 'Migration20261122110000_audit_row_security';

  override up(): void {
    for (const statement of auditGuard('organizations', { rights: 'membership', persons })) this.addSql(statement);
  }

  override down(): void {
    for (const statement of withoutAuditGuard('organizations')) this.addSql(statement);
  }
}
