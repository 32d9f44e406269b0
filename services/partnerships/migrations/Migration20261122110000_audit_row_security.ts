import { Migration } from '@mikro-orm/migrations';
import { auditGuard, withoutAuditGuard } from '@twinning/persistence/audit/guard-sql';

const persons = `select person_id from partnerships.registry_membership
  where account_id = (select partnerships.asks()) and person_id is not null`;

export class Migration20261122110000_audit_row_security extends Migration {
  override name = 'Migration20261122110000_audit_row_security';

  override up(): void {
    for (const statement of auditGuard('partnerships', { rights: 'registry_membership', persons }))
      this.addSql(statement);
  }

  override down(): void {
    for (const statement of withoutAuditGuard('partnerships')) this.addSql(statement);
  }
}
