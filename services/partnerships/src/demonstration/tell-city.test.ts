import { describe, expect, it } from '@jest/globals';
import { city } from '@twinning/city/city';
import { talesOf } from './tell-city.ts';

const tales = new Map(talesOf(city()).map((tale) => [tale.partnership.id, tale]));

describe('the partnerships of the city', () => {
  it('come out under the rules as their records tell', () => {
    for (const record of city().partnerships) {
      const { partnership, memoranda, plans } = tales.get(record.id)!;
      expect([partnership.title, partnership.status]).toEqual([record.title, record.status]);
      expect(partnership.period).toEqual(record.period);
      expect(memoranda.map(({ id, status, signedOn }) => ({ id, status, signedOn }))).toEqual(
        record.memoranda.map(({ id, status, signedOn }) => ({ id, status, signedOn })),
      );
      expect(plans.map(({ id, status, version, countsFrom }) => ({ id, status, version, countsFrom }))).toEqual(
        record.plans.map(({ id, status, version, countsFrom }) => ({ id, status, version, countsFrom })),
      );
    }
  });

  it('keep a journal in the order of time, and claim no day that no paper tells', () => {
    for (const { partnership, journal } of tales.values()) {
      const days = journal.map(({ at }) => at.getTime());
      expect(days).toEqual([...days].sort((one, other) => one - other));
      if (partnership.papers.generated) expect(journal.length).toBeGreaterThan(0);
    }
    const undated = [...tales.values()].find(({ partnership }) => partnership.title === 'MN Hoa Sữa – MN Tiên Phong B');
    expect(undated?.journal).toEqual([]);
  });
});
