import { body, under } from '../body.ts';
import { always, beforeReform, sinceReform } from '../calendar.ts';
import { inCluster } from '../map/clusters.ts';
import { districts } from '../map/districts.ts';
import { departmentOf, officeOf } from '../map/offices.ts';
import type { Place } from '../place.ts';
import { generated } from '../provenance.ts';
import type { NameBook } from './names.ts';
import { centers } from './quotas.ts';
import type { School } from './school.ts';

/** Upper-secondary schools named after communes all over the city, each name once. */
export function upperSchoolsOf(place: Place, count: number, book: NameBook): School[] {
  const stems = districts.flatMap((district) => district.communes.map(({ name }) => ({ district, name })));
  return place
    .random('upper-schools')
    .shuffled(stems)
    .slice(0, count)
    .map(({ district, name }) => {
      const own = book.name('city', `Trường THPT ${name}`, true).replace('Trường ', '');
      return {
        record: body({
          place,
          kind: 'SCHOOL',
          levels: ['UPPER_SECONDARY'],
          code: book.code(own, district.slug),
          name: `Trường ${own}`,
          zone: district.zone,
          parents: [under(departmentOf(place), always), inCluster(place, district.slug)],
          source: generated,
        }),
        shortName: place.name(own),
        level: 'UPPER_SECONDARY',
        district: district.slug,
        zone: district.zone,
        heads: [],
      };
    });
}

/** One centre in every district but one; the department takes them over at the reform. */
export function centersOf(place: Place, book: NameBook): School[] {
  const chosen = new Set(place.random('centers').shuffled(districts).slice(0, centers));
  return districts
    .filter((district) => chosen.has(district))
    .map((district) => ({
      record: body({
        place,
        kind: 'CONTINUING_EDUCATION_CENTER',
        code: book.code(`GDNN-GDTX ${district.name}`, district.slug),
        name: `Trung tâm GDNN-GDTX ${district.fullName}`,
        zone: district.zone,
        parents: [under(officeOf(place, district.slug), beforeReform), under(departmentOf(place), sinceReform)],
        source: generated,
      }),
      shortName: place.name(`GDNN-GDTX ${district.name}`),
      level: 'CONTINUING',
      district: district.slug,
      zone: district.zone,
      heads: [],
    }));
}
