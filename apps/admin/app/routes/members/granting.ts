import * as z from 'zod';
import { day, id, optionalDay } from '#app/forms/values.ts';
import type { Role } from '#app/session/viewer.ts';

/** Which roles there are to choose from the graph says. */
const role = id.transform((value) => value as Role);

export const Granting = z.object({ organizationId: id, accountId: id, role, from: day, to: optionalDay });
export const Ending = z.object({ membershipId: id, on: day });
