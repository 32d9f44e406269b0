import type { Day } from '@twinning/domain/day';
import { workday } from '../calendar.ts';
import { type District, districts } from '../map/districts.ts';
import type { Place } from '../place.ts';
import { districtTwinningId } from '../real/partnerships.ts';
import type { PartnershipId } from '../records/partnership.ts';

/** Districts twinned with one another; school pairs arise within a group. */
export type Group = { id: PartnershipId; districts: readonly District[]; signedOn: Day; real: boolean };

const bySlug = new Map(districts.map((district) => [district.slug, district]));
const named = (...slugs: readonly string[]) => slugs.map((slug) => bySlug.get(slug)!);

/** The pair of the papers, the districts of another real pair of schools, then every district in exactly one group. */
export function groupsOf(place: Place): Group[] {
  const random = place.random('groups');
  const first = [named('bac-tu-liem', 'thanh-oai'), named('long-bien', 'me-linh')];
  const left = random.shuffled(districts.filter((district) => !first.flat().includes(district)));
  const urban = left.filter(({ zone }) => zone === 'URBAN');
  const suburban = left.filter(({ zone }) => zone === 'SUBURBAN');
  const rest = urban.map((strong, seat) => [strong, ...suburban.filter((_, index) => index % urban.length === seat)]);

  return [...first, ...rest].map((members, index) => {
    if (place.number === 1 && index === 0)
      return { id: districtTwinningId, districts: members, signedOn: '2023-03-21', real: true };
    const signedOn = workday(random.day('2023-02-20', '2023-05-31'));
    const key = `districts:${members.map(({ slug }) => slug).join('+')}`;
    return { id: place.id('pts', key, signedOn), districts: members, signedOn, real: false };
  });
}
