import { Migration } from '@mikro-orm/migrations';

export class Migration20261122170543_membership_versions extends Migration {
  override name = 'Migration20261122170543_membership_versions';

  override up(): void | Promise<void> {
    this.addSql(`alter table "organizations"."membership" add "version" int not null default 1;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "organizations"."membership" drop column "version";`);
  }
}
