import { body, under } from '../body.ts';
import { beforeReform, sinceReform } from '../calendar.ts';
import { inCluster } from '../map/clusters.ts';
import type { District, OldCommune } from '../map/districts.ts';
import { locationsOf } from '../map/locations.ts';
import { communeOf, officeOf } from '../map/offices.ts';
import type { Place } from '../place.ts';
import { generated } from '../provenance.ts';
import type { Random } from '../random.ts';
import type { EducationLevel } from '../records/organization.ts';
import type { NameBook } from './names.ts';
import type { School } from './school.ts';

type Form = { short: string; long: string; levels: readonly [EducationLevel, ...EducationLevel[]]; share: number };

const forms: readonly Form[] = [
  { short: 'MN', long: 'Trường Mầm non', levels: ['PRESCHOOL'], share: 0.44 },
  { short: 'TH', long: 'Trường Tiểu học', levels: ['PRIMARY'], share: 0.29 },
  { short: 'TH&THCS', long: 'Trường TH&THCS', levels: ['PRIMARY', 'LOWER_SECONDARY'], share: 0.02 },
  { short: 'THCS', long: 'Trường THCS', levels: ['LOWER_SECONDARY'], share: 0.25 },
];

/** About this share of the schools stays without a commune after the reform, more where the old commune was divided. */
const undecided = { divided: 0.25, whole: 0.012 };

type Wanted = { place: Place; district: District; count: number; existing: readonly EducationLevel[]; book: NameBook };

/** A district's generated schools, spread over its old communes, together with the real ones exactly `count`. */
export function lowerSchoolsOf({ place, district, count, existing, book }: Wanted): School[] {
  const random = place.random(`schools/${district.slug}`);
  let left = count;
  return forms.flatMap((form, index) => {
    const last = index === forms.length - 1;
    const total = last ? left : Math.round(count * form.share);
    left -= total;
    const real = form.levels.length > 1 ? 0 : existing.filter((level) => level === form.levels[0]).length;
    return spread(random.shuffled(district.communes), total - real).map(({ commune, alone }) =>
      school(place, district, form, commune, alone, random, book),
    );
  });
}

function spread(communes: readonly OldCommune[], count: number): { commune: OldCommune; alone: boolean }[] {
  return Array.from({ length: count }, (_, index) => ({
    commune: communes[index % communes.length]!,
    alone: index < communes.length && index + communes.length >= count,
  }));
}

function school(
  place: Place,
  district: District,
  form: Form,
  commune: OldCommune,
  alone: boolean,
  random: Random,
  book: NameBook,
): School {
  const own = book.name(district.slug, `${form.long} ${commune.name}`, alone).slice(form.long.length + 1);
  const shortName = `${form.short} ${own}`;
  const lost = random.chance(commune.newNames.length > 1 ? undecided.divided : undecided.whole);
  const successor = random.pick(commune.newNames);
  const office = under(officeOf(place, district.slug), beforeReform);
  return {
    record: body({
      place,
      kind: 'SCHOOL',
      levels: form.levels,
      code: book.code(shortName, district.slug),
      name: `${form.long} ${own}`,
      zone: district.zone,
      parents: [
        office,
        ...(lost ? [] : [under(communeOf(place, successor), sinceReform)]),
        inCluster(place, district.slug),
      ],
      locations: locationsOf(place, district.slug, commune.name, lost ? null : successor),
      source: generated,
    }),
    shortName: place.name(shortName),
    level: form.levels[0],
    district: district.slug,
    zone: district.zone,
    heads: [],
  };
}
