import { districts } from '../map/districts.ts';
import type { Place } from '../place.ts';
import { type RealSchool, realSchools } from '../real/organizations.ts';
import { lowerSchoolsOf } from './lower-schools.ts';
import { nameBook } from './names.ts';
import { lowerQuotas, upperSchools } from './quotas.ts';
import type { School } from './school.ts';
import { centersOf, upperSchoolsOf } from './upper-units.ts';

const realUpper = { code: 'thpt-chuyen-ha-noi-amsterdam', name: 'THPT chuyên Hà Nội – Amsterdam', district: 'city' };

/** Whatever the real schools leave open of the published counts. */
export function generatedSchools(place: Place): School[] {
  const real: readonly RealSchool[] = place.number === 1 ? realSchools : [];
  const book = nameBook(place.number === 1 ? [...real, realUpper] : []);
  const quotas = lowerQuotas(districts);
  return [
    ...districts.flatMap((district) =>
      lowerSchoolsOf({
        place,
        district,
        count: quotas.get(district.slug)!,
        existing: real.filter((school) => school.district === district.slug).map(({ level }) => level),
        book,
      }),
    ),
    ...upperSchoolsOf(place, upperSchools - (place.number === 1 ? 1 : 0), book),
    ...centersOf(place, book),
  ];
}
