import { type Actor, isDepartment } from '@twinning/domain/actor';
import type { Day } from '@twinning/domain/day';
import { InvalidInput, type Issue, NotYourOrganization, Refusal } from '@twinning/domain/refusal';
import { renewed, tooFarOff } from './changed-days.ts';
import type { Dated, Organization } from './organization.ts';
import { withoutFact } from './with-fact.ts';

export class StillLeads extends Refusal {
  constructor(names: readonly string[], count: number) {
    const list = `${names.join(', ')}${count > names.length ? ', …' : ''}`;
    super({
      vi: `Còn ${count} đơn vị trực thuộc hoặc đóng trên địa bàn sau ngày này: ${list}. Hãy chuyển các đơn vị đó trước, hoặc lập một đợt sắp xếp.`,
      en: `${count} bodies still stand under it or in its territory after that day: ${list}. Move them first, or record a reorganisation.`,
    });
  }
}

export class EndedByReorganization extends Refusal {
  constructor(title: string) {
    super({
      vi: `Đơn vị này kết thúc theo đợt sắp xếp "${title}". Hãy sửa hoặc hoàn tác đợt sắp xếp đó.`,
      en: `This body was ended by the reorganisation "${title}". Correct or undo that one.`,
    });
  }
}

/** `from` is the first day on which it is no longer there; null when it was not dissolved after all. */
export type DissolveOrganization = { from: Day | null };

export type Dependants = { under: { names: readonly string[]; count: number }; endedBy: string | null };

function cutAt<Fact extends Dated>(facts: readonly Fact[], day: Day | null): Fact[] {
  return day === null ? [...facts] : withoutFact(facts, { from: day, to: null });
}

/** What ended with the body goes on as long as it does. */
const stretched = <Fact extends Dated>(facts: readonly Fact[], before: Day | null, to: Day | null): Fact[] =>
  facts.map((fact) => (before !== null && fact.to === before ? { ...fact, to } : fact));

function faults({ life }: Organization, { from }: DissolveOrganization, today: Day): Issue[] {
  if (from === null)
    return life.to === null
      ? [{ path: 'from', text: { vi: 'Đơn vị này chưa giải thể.', en: 'The body is not dissolved.' } }]
      : [];
  const early = from <= life.from && {
    vi: 'Đơn vị phải hoạt động ít nhất một ngày trước khi giải thể.',
    en: 'A body is there for a day at least before it is dissolved.',
  };
  const fault = tooFarOff(from, today) ?? (early || null);
  return fault ? [{ path: 'from', text: fault }] : [];
}

/**
 * The department says from which day on a body is no longer there; everything known of it ends with it. When it turns
 * out to have been there longer, its names and zone go on; its code and its superior may be another's by now.
 */
export function dissolveOrganization(
  body: Organization,
  { from }: DissolveOrganization,
  { under, endedBy }: Dependants,
  actor: Actor,
): Organization {
  if (!isDepartment(actor)) throw new NotYourOrganization();
  const issues = faults(body, { from }, actor.day);
  if (issues.length > 0) throw new InvalidInput(issues);
  if (endedBy !== null) throw new EndedByReorganization(endedBy);
  if (under.count > 0) throw new StillLeads(under.names, under.count);
  const { to } = body.life;
  return renewed(body, {
    life: { ...body.life, to: from },
    names: cutAt(stretched(body.names, to, from), from),
    zones: cutAt(stretched(body.zones, to, from), from),
    codes: cutAt(body.codes, from),
    placements: cutAt(body.placements, from),
    locations: cutAt(body.locations, from),
  });
}
