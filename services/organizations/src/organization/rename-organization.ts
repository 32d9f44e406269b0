import type { Actor } from '@twinning/domain/actor';
import { changedDays, type GivenDays, renewed } from './changed-days.ts';
import type { Organization } from './organization.ts';
import { withFact } from './with-fact.ts';

export type RenameOrganization = GivenDays & { name: string };

/** The department says what a body is called from a day on, or was called in a stretch of days. */
export function renameOrganization(body: Organization, by: RenameOrganization, actor: Actor): Organization {
  const days = changedDays(body, by, actor);
  return renewed(body, { names: withFact(body.names, { value: by.name, ...days }) });
}
