import { Migration } from '@mikro-orm/migrations';

export class Migration20261122062358_facts_by_their_keys extends Migration {
  override name = 'Migration20261122062358_facts_by_their_keys';

  override up(): void | Promise<void> {
    this.addSql(`alter table "organizations"."organization_code" drop constraint "organization_code_once";`);
    this.addSql(
      `alter table "organizations"."organization_code" add constraint "organization_code_once" EXCLUDE USING gist (((organization_id || ''::text)) WITH =, scheme WITH =, daterange(valid_from, valid_to) WITH &&);`,
    );

    this.addSql(`alter table "organizations"."organization_location" drop constraint "organization_location_once";`);
    this.addSql(
      `alter table "organizations"."organization_location" add constraint "organization_location_once" EXCLUDE USING gist (((organization_id || ''::text)) WITH =, daterange(valid_from, valid_to) WITH &&);`,
    );

    this.addSql(`alter table "organizations"."organization_name" drop constraint "organization_name_once";`);
    this.addSql(
      `alter table "organizations"."organization_name" add constraint "organization_name_once" EXCLUDE USING gist (((organization_id || ''::text)) WITH =, daterange(valid_from, valid_to) WITH &&);`,
    );

    this.addSql(`alter table "organizations"."organization_placement" drop constraint "organization_placement_once";`);
    this.addSql(
      `alter table "organizations"."organization_placement" add constraint "organization_placement_once" EXCLUDE USING gist (((organization_id || ''::text)) WITH =, hierarchy WITH =, daterange(valid_from, valid_to) WITH &&);`,
    );

    this.addSql(`alter table "organizations"."organization_zone" drop constraint "organization_zone_once";`);
    this.addSql(
      `alter table "organizations"."organization_zone" add constraint "organization_zone_once" EXCLUDE USING gist (((organization_id || ''::text)) WITH =, daterange(valid_from, valid_to) WITH &&);`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "organizations"."organization_code" drop constraint "organization_code_once";`);
    this.addSql(
      `alter table "organizations"."organization_code" add constraint "organization_code_once" EXCLUDE USING gist (organization_id WITH =, scheme WITH =, daterange(valid_from, valid_to) WITH &&);`,
    );

    this.addSql(`alter table "organizations"."organization_location" drop constraint "organization_location_once";`);
    this.addSql(
      `alter table "organizations"."organization_location" add constraint "organization_location_once" EXCLUDE USING gist (organization_id WITH =, daterange(valid_from, valid_to) WITH &&);`,
    );

    this.addSql(`alter table "organizations"."organization_name" drop constraint "organization_name_once";`);
    this.addSql(
      `alter table "organizations"."organization_name" add constraint "organization_name_once" EXCLUDE USING gist (organization_id WITH =, daterange(valid_from, valid_to) WITH &&);`,
    );

    this.addSql(`alter table "organizations"."organization_placement" drop constraint "organization_placement_once";`);
    this.addSql(
      `alter table "organizations"."organization_placement" add constraint "organization_placement_once" EXCLUDE USING gist (organization_id WITH =, hierarchy WITH =, daterange(valid_from, valid_to) WITH &&);`,
    );

    this.addSql(`alter table "organizations"."organization_zone" drop constraint "organization_zone_once";`);
    this.addSql(
      `alter table "organizations"."organization_zone" add constraint "organization_zone_once" EXCLUDE USING gist (organization_id WITH =, daterange(valid_from, valid_to) WITH &&);`,
    );
  }
}
