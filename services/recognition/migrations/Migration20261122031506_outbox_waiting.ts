import { Migration } from '@mikro-orm/migrations';

export class Migration20261122031506_outbox_waiting extends Migration {
  override name = 'Migration20261122031506_outbox_waiting';

  override up(): void | Promise<void> {
    this.addSql(`create index "outbox_waiting_index" on "recognition"."outbox" ("seq") where relayed_at is null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "recognition"."outbox_waiting_index";`);
  }
}
