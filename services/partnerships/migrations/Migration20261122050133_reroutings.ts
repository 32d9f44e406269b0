import { Migration } from '@mikro-orm/migrations';

export class Migration20261122050133_reroutings extends Migration {
  override name = 'Migration20261122050133_reroutings';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "partnerships"."consent_rerouting" ("reorganization_id" text not null, "partnership_id" text not null, "supervisor_id" text not null, "heir_ids" text[] not null, "added_ids" text[] not null, "open" boolean not null, "place" int not null, "before" jsonb not null, "rerouted_at" timestamptz not null, "taken_back_at" timestamptz null, "kept" boolean not null, primary key ("reorganization_id", "partnership_id", "supervisor_id"));`,
    );
    this.addSql(
      `create index "consent_rerouting_partnership_id_index" on "partnerships"."consent_rerouting" ("partnership_id");`,
    );
    this.addSql(
      `create index "consent_rerouting_supervisor_id_index" on "partnerships"."consent_rerouting" ("supervisor_id");`,
    );

    this.addSql(
      `create table "partnerships"."partnership_ending" ("reorganization_id" text not null, "partnership_id" text not null, "outcome" text not null, "parties" jsonb not null, "before" jsonb not null, "memorandum_ids" text[] not null, "plans" jsonb not null, "ended_at" timestamptz not null, "taken_back_at" timestamptz null, "kept" boolean not null, primary key ("reorganization_id", "partnership_id"));`,
    );
    this.addSql(
      `create index "partnership_ending_partnership_id_index" on "partnerships"."partnership_ending" ("partnership_id");`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "partnerships"."consent_rerouting" cascade;`);
    this.addSql(`drop table if exists "partnerships"."partnership_ending" cascade;`);
  }
}
