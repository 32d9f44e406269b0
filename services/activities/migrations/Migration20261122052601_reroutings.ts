import { Migration } from '@mikro-orm/migrations';

export class Migration20261122052601_reroutings extends Migration {
  override name = 'Migration20261122052601_reroutings';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "activities"."report_rerouting" ("reorganization_id" text not null, "report_id" text not null, "organization_id" text not null, "heir_ids" text[] not null, "added_ids" text[] not null, "open" boolean not null, "place" int not null, "before" jsonb not null, "obligation_version" int not null, "rerouted_at" timestamptz not null, "taken_back_at" timestamptz null, "kept" boolean not null, primary key ("reorganization_id", "report_id", "organization_id"));`,
    );
    this.addSql(`create index "report_rerouting_report_id_index" on "activities"."report_rerouting" ("report_id");`);
    this.addSql(
      `create index "report_rerouting_organization_id_index" on "activities"."report_rerouting" ("organization_id");`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "activities"."report_rerouting" cascade;`);
  }
}
