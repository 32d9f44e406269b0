import * as z from 'zod';
import { choice, count, day, id, text } from '#app/forms/values.ts';
import type { graphql } from '#app/graphql.ts';
import type { Role, Viewer } from '#app/session/viewer.ts';

type Scope = ReturnType<typeof graphql.scalar<'ApiScope'>>;

export const scopes = [
  'ORGANIZATIONS_READ',
  'ORGANIZATIONS_WRITE',
  'PARTNERSHIPS_READ',
  'PARTNERSHIPS_WRITE',
  'ACTIVITIES_READ',
  'ACTIVITIES_WRITE',
  'RECOGNITION_READ',
  'RECOGNITION_WRITE',
] as const satisfies readonly Scope[];

const KEEPERS: Role[] = [
  'DEPARTMENT_ADMINISTRATOR',
  'DEPARTMENT_OFFICER',
  'DISTRICT_OFFICER',
  'COMMUNE_OFFICER',
  'CLUSTER_COORDINATOR',
  'SCHOOL_HEAD',
];

/** The offices whose keys the viewer keeps; administrators of the department keep those of any other as well. */
export const officesOf = (viewer: Viewer | null) =>
  (viewer?.memberships ?? [])
    .filter(({ role }) => KEEPERS.includes(role))
    .map(({ organization }) => organization)
    .filter((office, index, all) => all.findIndex(({ id }) => id === office.id) === index);

const budget = count.min(1, 'notACount').max(6000, 'notACount');
const chosen = z.array(choice(scopes)).min(1, 'required');

export const Connecting = z.object({
  organizationId: id,
  name: text(100),
  scopes: chosen,
  budget,
  expiresOn: day,
});
export const Changing = z.object({ clientId: id, expectedVersion: z.coerce.number(), scopes: chosen, budget });
export const Renewing = z.object({ clientId: id, expectedVersion: z.coerce.number(), expiresOn: day });
export const Revoking = z.object({ keyId: id });
export const OfClient = z.object({ clientId: id });
