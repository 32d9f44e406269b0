import { Migration } from '@mikro-orm/migrations';

export class Migration20261122115547_invitation_mail extends Migration {
  override name = 'Migration20261122115547_invitation_mail';

  override up(): void | Promise<void> {
    this.addSql(`alter table "organizations"."invitation" add "mail_id" text null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "organizations"."invitation" drop column "mail_id";`);
  }
}
