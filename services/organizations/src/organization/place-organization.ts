import type { Actor } from '@twinning/domain/actor';
import { Refusal } from '@twinning/domain/refusal';
import { changedDays, type GivenDays, renewed } from './changed-days.ts';
import { leads } from './leading-kinds.ts';
import type { Dated, Hierarchy, Organization, OrganizationEntry } from './organization.ts';
import { UnknownParent } from './register-organization.ts';
import { withFact, withoutFact } from './with-fact.ts';

export class CycleInHierarchy extends Refusal {
  constructor(path: readonly string[]) {
    const list = path.join(' → ');
    super({
      vi: `Như vậy các đơn vị sẽ quản lý lẫn nhau theo vòng: ${list}. Hãy chọn cơ quan quản lý khác.`,
      en: `These bodies would stand above one another in a circle: ${list}. Choose another superior.`,
    });
  }
}

export type PlaceOrganization = GivenDays & { hierarchy: Hierarchy; parentId: string | null };

/** Until further notice means: as long as both are there. */
export function placedDays(days: Dated, given: GivenDays, parent: OrganizationEntry): Dated {
  const { to } = parent.life;
  const ends = given.to === null && to !== null && (days.to === null || to < days.to);
  return ends ? { ...days, to } : days;
}

/**
 * The department says under whom a body stands; with null under nobody. `circle` names the bodies from this one up to
 * itself when on one of the days the superior already stands below it.
 */
export function placeOrganization(
  body: Organization,
  by: PlaceOrganization,
  { parent, circle }: { parent: OrganizationEntry | null; circle: readonly string[] | null },
  actor: Actor,
): Organization {
  const days = changedDays(body, by, actor);
  const { hierarchy, parentId } = by;
  if (parentId === null)
    return renewed(body, {
      placements: withoutFact(body.placements, days, (placement) => placement.hierarchy === hierarchy),
    });
  if (!parent || !leads(parent, days.from)) throw new UnknownParent();
  const placed = placedDays(days, by, parent);
  if (parent.life.to !== null && (placed.to === null || placed.to > parent.life.to)) throw new UnknownParent();
  if (circle) throw new CycleInHierarchy(circle);
  return renewed(body, {
    placements: withFact(body.placements, { hierarchy, parentId, ...placed }, (placement) => placement.hierarchy),
  });
}
