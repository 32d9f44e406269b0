import { addDays, type Day } from '@twinning/domain/day';
import { asOf } from '@twinning/domain/period';
import type { Organizations } from '../organization/organization.repository.ts';
import { statusOn } from '../organization/organization.ts';
import type { successions } from './succession.repository.ts';
import type { Succession } from './succession.ts';

/** Whom one asks on a day about a body, though it may be gone: it never happens that nobody answers while a superior does. */
export function answeredBy(organizations: Organizations, { successors }: ReturnType<typeof successions>) {
  return async function answer(id: string, day: Day): Promise<Succession[]> {
    const body = await organizations.find(id);
    if (!body) return [];
    const status = statusOn(body.life, day);
    if (status === 'PLANNED') return [];
    if (status === 'ACTIVE') return [{ organizationId: id, share: 'WHOLE' }];
    const heirs = await successors(id, day);
    if (heirs.length > 0) return heirs;
    const placements = await organizations.facts.placements(id);
    const above = asOf(
      placements.filter(({ hierarchy }) => hierarchy === 'ADMINISTRATIVE'),
      addDays(body.life.to!, -1),
    );
    return above ? answer(above.parentId, day) : [];
  };
}
