import type { Day } from '@twinning/domain/day';
import type { Dated, DatedPlacement, Organization, OrganizationChange } from '../organization/organization.ts';
import { unsoundFacts } from '../organization/sound-facts.ts';
import { endedOn, replacedFrom, until } from './cut-facts.ts';
import type { Founding, Line, Move, Reorganization } from './reorganization.ts';
import { type Ending, endings } from './territory.ts';

/** What a decree makes of the register: new bodies, and bodies as they were and as they are. */
export type Applied = { founded: Organization[]; changes: OrganizationChange[] };

type Decree = Pick<Reorganization, 'effectiveOn' | 'precision' | 'lines' | 'moves'>;

/** A body as a decree brings it to life. */
export function foundedBody(founding: Founding, effectiveOn: Day, precision: Dated['precision']): Organization {
  const { id, kind, name, levels, zone, parentId, codes } = founding;
  const life = { from: effectiveOn, to: null, precision: precision ?? null };
  return {
    id,
    version: 1,
    kind,
    levels,
    life,
    names: [{ value: name, ...life }],
    codes: codes.map((code) => ({ ...code, ...life })),
    placements: parentId === null ? [] : [{ hierarchy: 'ADMINISTRATIVE', parentId, ...life }],
    zones: zone === null ? [] : [{ zone, ...life }],
    locations: [],
    generated: false,
    provenance: [],
  };
}

/** Under its new superior from the day on, whatever was planned before. */
function transferred(body: Organization, { effectiveOn, precision }: Decree, line: Line): Organization {
  const hierarchy = line.hierarchy ?? 'ADMINISTRATIVE';
  const [own, others] = [
    body.placements.filter((placement) => placement.hierarchy === hierarchy),
    body.placements.filter((placement) => placement.hierarchy !== hierarchy),
  ];
  const placed = { hierarchy, parentId: line.targetId!, from: effectiveOn, to: body.life.to, precision };
  return { ...body, placements: [...others, ...until(own, effectiveOn), placed] };
}

function renamed(body: Organization, { effectiveOn, precision }: Decree, { name }: Line): Organization {
  const named = { value: name!, from: effectiveOn, to: body.life.to, precision };
  return { ...body, names: [...until(body.names, effectiveOn), named] };
}

function moved(body: Organization, { effectiveOn, precision }: Decree, move: Move, ended: Map<string, Ending>) {
  const placements = replacedFrom(body.placements, effectiveOn, (placement): DatedPlacement | null | undefined =>
    placement.hierarchy === move.hierarchy && ended.has(placement.parentId)
      ? move.parentId === null
        ? null
        : { ...placement, parentId: move.parentId, precision }
      : undefined,
  );
  return { ...body, placements };
}

/** A body stands where it stood; the territory bears another name, or, divided, one that nobody knows yet. */
function relocated(body: Organization, { effectiveOn, precision }: Decree, ended: Map<string, Ending>): Organization {
  const locations = replacedFrom(body.locations, effectiveOn, (location) => {
    const territory = ended.get(location.communeId);
    return territory && (territory.wholly === null ? null : { ...location, communeId: territory.wholly, precision });
  });
  return { ...body, locations };
}

/** The register after a decree: the same function for one that a person enters and for the reform of a whole city. */
export function applied(decree: Decree, founded: readonly Organization[], bodies: readonly Organization[]): Applied {
  const ended = endings(decree.lines);
  const linesOf = Map.groupBy(decree.lines, ({ sourceId }) => sourceId);
  const movesOf = Map.groupBy(decree.moves, ({ organizationId }) => organizationId);

  const changes = bodies.flatMap((before): OrganizationChange[] => {
    let after = before;
    if (ended.has(before.id)) after = endedOn(before, decree.effectiveOn);
    else {
      for (const line of linesOf.get(before.id) ?? []) {
        if (line.kind === 'RENAMED') after = renamed(after, decree, line);
        if (line.kind === 'TRANSFERRED') after = transferred(after, decree, line);
      }
      for (const move of movesOf.get(before.id) ?? []) after = moved(after, decree, move, ended);
      after = relocated(after, decree, ended);
    }
    if (JSON.stringify(after) === JSON.stringify(before)) return [];
    return [{ before, after: sound({ ...after, version: before.version + 1 }) }];
  });
  return { founded: founded.map(sound), changes };
}

function sound(body: Organization): Organization {
  const fault = unsoundFacts(body);
  if (fault) throw new Error(`${body.id} cannot be so: ${fault}.`);
  return body;
}
