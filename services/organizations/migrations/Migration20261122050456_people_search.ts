import { Migration } from '@mikro-orm/migrations';

export class Migration20261122050456_people_search extends Migration {
  override name = 'Migration20261122050456_people_search';

  override up(): void | Promise<void> {
    this.addSql(
      `create index "person_search_index" on "organizations"."person" using gin ((' ' || extensions.fold("name")) extensions.gin_trgm_ops);`,
    );
    this.addSql(
      `create index "person_order" on "organizations"."person" ((substring("name" from '[^ ]*$')) collate extensions.vi_natural, "name" collate extensions.vi_natural, "id");`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "organizations"."person_search_index";`);
    this.addSql(`drop index "organizations"."person_order";`);
  }
}
