import type { EntityManager } from '@mikro-orm/postgresql';
import type { City } from '@twinning/city/records';
import { followDue } from '../reorganization/follow-reorganizations.repository.ts';
import { noon } from './tale.ts';

/** Duties that the city's own decrees passed on, each on its day, told to the others like any step. */
export async function followReorganizations(
  tx: EntityManager,
  { reorganizations }: Pick<City, 'reorganizations'>,
): Promise<void> {
  for (const { effectiveOn } of reorganizations) await followDue(tx, noon(effectiveOn));
}
