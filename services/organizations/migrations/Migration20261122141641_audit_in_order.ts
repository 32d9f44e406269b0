import { Migration } from '@mikro-orm/migrations';

export class Migration20261122141641_audit_in_order extends Migration {
  override name = 'Migration20261122141641_audit_in_order';

  override up(): void | Promise<void> {
    this.addSql(`drop index "organizations"."audit_entry_account_id_seq_index";`);
    this.addSql(`drop index "organizations"."audit_entry_at_index";`);
    this.addSql(`drop index "organizations"."audit_entry_client_id_seq_index";`);
    this.addSql(`drop index "organizations"."audit_entry_request_id_index";`);
    this.addSql(`drop index "organizations"."audit_entry_subject_id_seq_index";`);
    this.addSql(`drop index "organizations"."audit_entry_viewed_by_seq_index";`);
    this.addSql(`create index "audit_entry_at_seq_index" on "organizations"."audit_entry" ("at", "seq");`);
    this.addSql(
      `create index "audit_entry_subject_id_at_seq_index" on "organizations"."audit_entry" ("subject_id", "at", "seq");`,
    );
    this.addSql(
      `create index "audit_entry_account_id_at_seq_index" on "organizations"."audit_entry" ("account_id", "at", "seq");`,
    );
    this.addSql(
      `create index "audit_entry_request_id_at_seq_index" on "organizations"."audit_entry" ("request_id", "at", "seq");`,
    );
    this.addSql(
      `create index "audit_entry_action_at_seq_index" on "organizations"."audit_entry" ("action", "at", "seq");`,
    );
    this.addSql(
      `create index "audit_entry_client_id_at_seq_index" on "organizations"."audit_entry" ("client_id", "at", "seq") where client_id is not null;`,
    );
    this.addSql(
      `create index "audit_entry_viewed_by_at_seq_index" on "organizations"."audit_entry" ("viewed_by", "at", "seq") where viewed_by is not null;`,
    );
    this.addSql(
      `create index "audit_entry_refused_index" on "organizations"."audit_entry" ("at", "seq") where kind = 'REFUSED';`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "organizations"."audit_entry_at_seq_index";`);
    this.addSql(`drop index "organizations"."audit_entry_subject_id_at_seq_index";`);
    this.addSql(`drop index "organizations"."audit_entry_account_id_at_seq_index";`);
    this.addSql(`drop index "organizations"."audit_entry_request_id_at_seq_index";`);
    this.addSql(`drop index "organizations"."audit_entry_action_at_seq_index";`);
    this.addSql(`drop index "organizations"."audit_entry_client_id_at_seq_index";`);
    this.addSql(`drop index "organizations"."audit_entry_viewed_by_at_seq_index";`);
    this.addSql(`drop index "organizations"."audit_entry_refused_index";`);
    this.addSql(
      `create index "audit_entry_account_id_seq_index" on "organizations"."audit_entry" ("account_id", "seq");`,
    );
    this.addSql(`create index "audit_entry_at_index" on "organizations"."audit_entry" ("at");`);
    this.addSql(
      `create index "audit_entry_client_id_seq_index" on "organizations"."audit_entry" ("client_id", "seq") where client_id is not null;`,
    );
    this.addSql(`create index "audit_entry_request_id_index" on "organizations"."audit_entry" ("request_id");`);
    this.addSql(
      `create index "audit_entry_subject_id_seq_index" on "organizations"."audit_entry" ("subject_id", "seq");`,
    );
    this.addSql(
      `create index "audit_entry_viewed_by_seq_index" on "organizations"."audit_entry" ("viewed_by", "seq") where viewed_by is not null;`,
    );
  }
}
