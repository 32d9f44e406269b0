import { addDays } from '@twinning/domain/day';
import { nearestAsOf } from '@twinning/domain/period';
import type { Organization } from '../organization/organization.ts';
import type { Move, Reorganization } from './reorganization.ts';
import { type Ending, endings } from './territory.ts';

type Decree = Pick<Reorganization, 'effectiveOn' | 'lines'>;

/**
 * Where a school goes whose office is divided follows from the commune it stands in. Where that is not known, or is
 * divided too, nobody guesses: the question stays open until somebody decides.
 */
function byLocation(body: Organization, { effectiveOn }: Decree, superior: Ending, ended: Map<string, Ending>) {
  const commune = nearestAsOf(body.locations, addDays(effectiveOn, -1))?.communeId;
  if (commune === undefined) return null;
  const territory = ended.get(commune);
  const successor = territory ? territory.wholly : commune;
  return successor !== null && superior.successors.includes(successor) ? successor : null;
}

/** Where every body goes that stands under one that ends; what somebody has decided stands. */
export function proposeMoves(
  decree: Decree,
  dependents: readonly Organization[],
  decided: readonly Move[] = [],
): Move[] {
  const { effectiveOn, lines } = decree;
  const ended = endings(lines);
  const transferred = new Set(
    lines
      .filter(({ kind }) => kind === 'TRANSFERRED')
      .map(({ sourceId, hierarchy }) => `${sourceId} ${hierarchy ?? 'ADMINISTRATIVE'}`),
  );
  const decisions = new Map(decided.map((move) => [`${move.organizationId} ${move.hierarchy}`, move]));

  return dependents
    .filter(({ id }) => !ended.has(id))
    .flatMap((body) =>
      body.placements
        .filter(({ parentId, to }) => ended.has(parentId) && (to === null || to > effectiveOn))
        .filter(({ hierarchy }) => !transferred.has(`${body.id} ${hierarchy}`))
        .map(({ hierarchy, parentId }): Move => {
          const place = { organizationId: body.id, hierarchy };
          const superior = ended.get(parentId)!;
          const decision = decisions.get(`${body.id} ${hierarchy}`);
          if (decision) return decision;
          if (superior.wholly) return { ...place, parentId: superior.wholly, basis: 'SUCCESSOR' };
          const found = byLocation(body, decree, superior, ended);
          return { ...place, parentId: found, basis: found ? 'LOCATION' : 'OPEN' };
        }),
    );
}
