import { Migration } from '@mikro-orm/migrations';

export class Migration20261122085001_api_spending extends Migration {
  override name = 'Migration20261122085001_api_spending';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "organizations"."api_spending" ("client_id" text not null, "minute" timestamptz not null, "spent" int not null, primary key ("client_id"));`,
    );

    this.addSql(`create index "api_key_prefix_index" on "organizations"."api_key" ("prefix");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "organizations"."api_spending" cascade;`);

    this.addSql(`drop index "organizations"."api_key_prefix_index";`);
  }
}
