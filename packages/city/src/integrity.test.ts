import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { overlap, type Period } from '@twinning/domain/period';
import { isTypeId } from '@twinning/domain/type-id';
import { cities, city } from './city.ts';
import type { City } from './records.ts';

const hash = (whole: City) => createHash('sha256').update(JSON.stringify(whole)).digest('hex');
const ID = /^(org|doc|per|apt|mov|pts|mem|cmt|pln|pli|act|prd|rep|obl|rnd|cat|crt|nom|acc|mbs|seat|rog)_[0-9a-z]{26}$/;

/** Every id a record bears, and every id it points to. */
function ids(value: unknown, born: string[], meant: string[], key = ''): void {
  if (typeof value === 'string' && ID.test(value)) (key === 'id' ? born : meant).push(value);
  else if (Array.isArray(value)) for (const each of value) ids(each, born, meant, key);
  else if (value && typeof value === 'object')
    for (const [name, each] of Object.entries(value)) ids(each, born, meant, name);
}

function overlaps(periods: readonly Period[]): boolean {
  return periods.some((one, index) => periods.slice(index + 1).some((other) => overlap(one, other)));
}

describe('the city', () => {
  it('is the same whenever it is built', () => {
    const [one] = cities();
    const [other] = cities();
    expect(hash(one!)).toBe(hash(other!));
    expect(hash(city())).toBe(hash(one!));
  });

  it('bears every id once and means only ids it bears', () => {
    const born: string[] = [];
    const meant: string[] = [];
    ids(city({ scale: 2 }), born, meant);
    expect(new Set(born).size).toBe(born.length);
    const known = new Set(born);
    expect(meant.filter((id) => !known.has(id))).toEqual([]);
    expect(born.every((id) => isTypeId(id.split('_')[0]!, id))).toBe(true);
  });

  it('gives each local or official code to one body at a time', () => {
    const codes = city({ scale: 2 }).organizations.flatMap((each) => each.codes);
    for (const same of Map.groupBy(codes, ({ scheme, value }) => `${scheme}:${value}`).values())
      expect(overlaps(same)).toBe(false);
  });

  it('never lets two names, superiors of one hierarchy, zones, states, places or heads of a body overlap', () => {
    const { organizations, appointments } = city();
    const heads = Map.groupBy(
      appointments.filter(({ isHead }) => isHead),
      ({ organizationId }) => organizationId,
    );
    for (const { id, names, parents, zones, statuses, locations } of organizations) {
      const terms = (heads.get(id) ?? []).flatMap(({ term }) => term ?? []);
      const placed = Map.groupBy(parents, ({ hierarchy }) => hierarchy).values();
      for (const facts of [names, ...placed, zones, statuses, locations, terms]) expect(overlaps(facts)).toBe(false);
    }
  });

  it('inserts in the order given: superiors, bases and parent partnerships come first', () => {
    const seen = new Set<string>();
    const { organizations, documents, partnerships } = city();
    for (const { id, parents, locations } of organizations) {
      for (const { parentId } of parents) expect(seen.has(parentId)).toBe(true);
      for (const { communeId } of locations) expect(seen.has(communeId)).toBe(true);
      seen.add(id);
    }
    for (const { id, legalBasisIds } of documents) {
      for (const basis of legalBasisIds) expect(seen.has(basis)).toBe(true);
      seen.add(id);
    }
    for (const { id, parentId } of partnerships) {
      if (parentId) expect(seen.has(parentId)).toBe(true);
      seen.add(id);
    }
  });

  it('reports in time until the day before the due day', () => {
    const { reports, reportingPeriods } = city();
    const due = new Map(reportingPeriods.map(({ id, dueOn }) => [id, dueOn]));
    for (const { submittedOn, timely, periodId } of reports)
      expect(timely).toBe(submittedOn === null ? null : submittedOn < due.get(periodId)!);
  });

  it('takes the steps of a generated pair in their order', () => {
    for (const { generated, proposedOn, parties, consents, period } of city().partnerships) {
      if (!generated) continue;
      const steps = [
        proposedOn,
        ...parties.map((each) => each.agreedOn),
        ...consents.map((each) => each.decidedOn),
        period.from,
      ];
      const days = steps.filter((day) => day !== null);
      expect(days.toSorted()).toEqual(days);
    }
  });

  it('nominates no real school', () => {
    const real = new Set(
      city()
        .organizations.filter(({ generated }) => !generated)
        .map(({ id }) => id),
    );
    for (const { nominations } of city().rounds)
      expect(nominations.filter(({ organizationId }) => real.has(organizationId))).toEqual([]);
  });

  it('weighs the criteria of each category to one', () => {
    for (const { categories } of city().rounds)
      for (const { criteria } of categories)
        expect(criteria.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1);
  });
});
