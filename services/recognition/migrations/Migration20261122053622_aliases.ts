import { Migration } from '@mikro-orm/migrations';

export class Migration20261122053622_aliases extends Migration {
  override name = 'Migration20261122053622_aliases';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "recognition"."known_alias" ("id" text not null, "kept_id" text not null, primary key ("id"));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "recognition"."known_alias" cascade;`);
  }
}
