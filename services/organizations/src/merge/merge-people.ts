import { type Actor, isDepartment } from '@twinning/domain/actor';
import { NotYourOrganization } from '@twinning/domain/refusal';
import type { Text } from '@twinning/domain/text';
import type { Person } from '../person/person.ts';
import { NotMergeable } from './merge.ts';

/** Why two entries cannot be one person as they stand. */
export const personObstacles = (kept: Person, merged: Person): Text[] =>
  kept.id === merged.id ? [{ vi: 'Hai mục là một.', en: 'Both are the same entry.' }] : [];

/** The department says that two entries are one person; everything that hangs on the other goes over. */
export function mergePeople(kept: Person, merged: Person, actor: Actor): void {
  if (!isDepartment(actor)) throw new NotYourOrganization();
  const obstacles = personObstacles(kept, merged);
  if (obstacles.length > 0) throw new NotMergeable(obstacles);
}
