import { Migration } from '@mikro-orm/migrations';

export class Migration20261122174429_invitations_due extends Migration {
  override name = 'Migration20261122174429_invitations_due';

  override up(): void | Promise<void> {
    this.addSql(
      `create index "invitation_invited_by_expires_at_index" on "organizations"."invitation" ("invited_by", "expires_at");`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "organizations"."invitation_invited_by_expires_at_index";`);
  }
}
