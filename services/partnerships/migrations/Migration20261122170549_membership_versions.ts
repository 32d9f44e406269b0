import { Migration } from '@mikro-orm/migrations';

export class Migration20261122170549_membership_versions extends Migration {
  override name = 'Migration20261122170549_membership_versions';

  override up(): void | Promise<void> {
    this.addSql(`alter table "partnerships"."registry_membership" add "version" int not null default 0;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "partnerships"."registry_membership" drop column "version";`);
  }
}
