import { sql } from '@twinning/persistence/sql';

/** The newest name of the body whose id stands in the column `organization_id` of the row beside. */
export const nameOfBody = sql<string | null>`(
  select names->-1->>'value' from registry_organization body where body.id = organization_id)`;
