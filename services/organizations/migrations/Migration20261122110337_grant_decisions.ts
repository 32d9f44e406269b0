import { Migration } from '@mikro-orm/migrations';

export class Migration20261122110337_grant_decisions extends Migration {
  override name = 'Migration20261122110337_grant_decisions';

  override up(): void | Promise<void> {
    this.addSql(
      `alter table "organizations"."reorganization_grant" add "basis" text not null default 'SUCCESSOR', add "superseded_ids" text[] not null default '{}';`,
    );
    // Of what is done nobody decided: a right that went nowhere waits for a decision where several bodies took over.
    this.addSql(`update "organizations"."reorganization_grant" moved set "basis" = case when exists (
        select from "organizations"."membership" held join "organizations"."reorganization_line" line on line."source_id" = held."organization_id"
        where held."id" = moved."membership_id" and line."reorganization_id" = moved."reorganization_id" and line."kind" = 'DIVIDED'
      ) then 'OPEN' else 'ENDS' end where "organization_id" is null;`);
    this.addSql(`alter table "organizations"."reorganization_grant" alter column "basis" drop default;`);
  }

  override down(): void | Promise<void> {
    this.addSql(
      `alter table "organizations"."reorganization_grant" drop column "basis", drop column "superseded_ids";`,
    );
  }
}
