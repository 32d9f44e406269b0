import { Migration } from '@mikro-orm/migrations';

export class Migration20261122141348_facts_beside_their_keys extends Migration {
  override name = 'Migration20261122141348_facts_beside_their_keys';

  override up(): void | Promise<void> {
    this.addSql(
      `create index "organization_code_by_day" on "organizations"."organization_code" ("organization_id", "scheme", "valid_from") include ("value", "precision", "valid_to");`,
    );

    this.addSql(
      `create index "organization_name_by_day" on "organizations"."organization_name" ("organization_id", "valid_from") include ("value", "valid_to");`,
    );

    this.addSql(
      `create index "organization_placement_by_day" on "organizations"."organization_placement" ("organization_id", "hierarchy", "valid_from") include ("parent_id", "valid_to");`,
    );

    this.addSql(
      `create index "organization_zone_by_day" on "organizations"."organization_zone" ("organization_id", "valid_from") include ("zone", "valid_to");`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "organizations"."organization_code_by_day";`);

    this.addSql(`drop index "organizations"."organization_name_by_day";`);

    this.addSql(`drop index "organizations"."organization_placement_by_day";`);

    this.addSql(`drop index "organizations"."organization_zone_by_day";`);
  }
}
