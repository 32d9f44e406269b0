import { Migration } from '@mikro-orm/migrations';

export class Migration20261122053318_moves_by_organization extends Migration {
  override name = 'Migration20261122053318_moves_by_organization';

  override up(): void | Promise<void> {
    this.addSql(
      `create index "registry_reorganization_move_organization_id_index" on "recognition"."registry_reorganization_move" ("organization_id");`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "recognition"."registry_reorganization_move_organization_id_index";`);
  }
}
