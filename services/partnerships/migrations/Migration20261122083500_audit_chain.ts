import { Migration } from '@mikro-orm/migrations';
import { auditChain, withoutAuditChain } from '@twinning/persistence/audit/chain-sql';

export class Migration20261122083500_audit_chain extends Migration {
  override name = 'Migration20261122083500_audit_chain';

  override up(): void {
    for (const statement of auditChain('partnerships')) this.addSql(statement);
  }

  override down(): void {
    for (const statement of withoutAuditChain('partnerships')) this.addSql(statement);
  }
}
