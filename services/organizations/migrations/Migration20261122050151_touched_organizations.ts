import { Migration } from '@mikro-orm/migrations';

export class Migration20261122050151_touched_organizations extends Migration {
  override name = 'Migration20261122050151_touched_organizations';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "organizations"."organization_touch" ("organization_id" text not null, "transaction" xid8 not null default pg_current_xact_id(), primary key ("organization_id"));`,
    );
    this.addSql(
      `create index "organization_touch_transaction_organization_id_index" on "organizations"."organization_touch" ("transaction", "organization_id");`,
    );

    this.addSql(
      `insert into "organizations"."organization_touch" ("organization_id") select "id" from "organizations"."organization";`,
    );

    this.addSql(`drop index "organizations"."organization_search_index";`);
    this.addSql(
      `alter table "organizations"."organization" drop column "full_names", drop column "own_names", drop column "search";`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "organizations"."organization_touch" cascade;`);

    this.addSql(
      `alter table "organizations"."organization" add "full_names" text[] not null default '{}', add "own_names" text[] not null default '{}', add "search" text not null default '';`,
    );
    this.addSql(
      `create index "organization_search_index" on "organizations"."organization" using gin ("search" extensions.gin_trgm_ops);`,
    );
  }
}
