import { roles } from '@twinning/domain/actor';
import * as z from 'zod';
import { demandedByDefault } from './demanded-factor.ts';

const named = z
  .string()
  .transform((text) => text.split(',').flatMap((name) => name.trim() || []))
  .pipe(z.array(z.enum(roles, { error: `are names of roles, with commas between: ${roles.join(', ')}` })));

export const secondFactorEnv = { SECOND_FACTOR_ROLES: named.optional() };

type Given = { SECOND_FACTOR_ROLES?: z.infer<typeof named> | undefined; DEMONSTRATION: boolean };

/** Accounts of the demonstration are everybody's, and no telephone is: they need none unless the operator says so. */
export const demandedRoles = ({ SECOND_FACTOR_ROLES: said, DEMONSTRATION }: Given) =>
  said ?? (DEMONSTRATION ? [] : demandedByDefault);
