import { Migration } from '@mikro-orm/migrations';

export class Migration20261122045303_reorganizations extends Migration {
  override name = 'Migration20261122045303_reorganizations';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "activities"."registry_reorganization" ("id" text not null, "version" int not null, "state" text not null, "title" text not null, "effective_on" date not null, "followed_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(
      `create index "registry_reorganization_waiting_index" on "activities"."registry_reorganization" ("effective_on") where state = 'APPLIED' and followed_at is null;`,
    );

    this.addSql(
      `create table "activities"."registry_reorganization_line" ("reorganization_id" text not null, "position" int not null, "kind" text not null, "source_id" text not null, "target_id" text null, "share" text not null, primary key ("reorganization_id", "position"));`,
    );
    this.addSql(
      `create index "registry_reorganization_line_source_id_index" on "activities"."registry_reorganization_line" ("source_id");`,
    );
    this.addSql(
      `create index "registry_reorganization_line_target_id_index" on "activities"."registry_reorganization_line" ("target_id");`,
    );

    this.addSql(
      `create table "activities"."registry_reorganization_move" ("reorganization_id" text not null, "organization_id" text not null, "hierarchy" text not null, "parent_id" text null, primary key ("reorganization_id", "organization_id", "hierarchy"));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "activities"."registry_reorganization" cascade;`);
    this.addSql(`drop table if exists "activities"."registry_reorganization_line" cascade;`);
    this.addSql(`drop table if exists "activities"."registry_reorganization_move" cascade;`);
  }
}
