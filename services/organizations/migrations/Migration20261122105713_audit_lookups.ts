import { Migration } from '@mikro-orm/migrations';

export class Migration20261122105713_audit_lookups extends Migration {
  override name = 'Migration20261122105713_audit_lookups';

  override up(): void | Promise<void> {
    this.addSql(`create index "audit_entry_request_id_index" on "organizations"."audit_entry" ("request_id");`);
    this.addSql(
      `create index "audit_entry_client_id_seq_index" on "organizations"."audit_entry" ("client_id", "seq") where client_id is not null;`,
    );
    this.addSql(
      `create index "audit_entry_viewed_by_seq_index" on "organizations"."audit_entry" ("viewed_by", "seq") where viewed_by is not null;`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "organizations"."audit_entry_request_id_index";`);
    this.addSql(`drop index "organizations"."audit_entry_client_id_seq_index";`);
    this.addSql(`drop index "organizations"."audit_entry_viewed_by_seq_index";`);
  }
}
