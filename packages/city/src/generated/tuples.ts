import type { Place } from '../place.ts';
import type { Random } from '../random.ts';
import type { EducationLevel } from '../records/organization.ts';
import type { Group } from './groups.ts';
import { isUpper, type School } from './school.ts';
import { lowerStages, type Stage, upperStages } from './stages.ts';

/** Schools that twin, and how far they came. */
export type Tuple = { parties: readonly School[]; group: Group | null; stage: Stage };

type Draft = { parties: School[]; group: Group; level: EducationLevel | 'CONTINUING' };

/** At most so many pairs stay inside one district, as one of the papers does. */
const insideOneDistrict = 60;

/** Lower schools twin within their level and group: mostly town with country, a few inside one district. */
export function lowerTuples(place: Place, schools: readonly School[], groups: readonly Group[]): Tuple[] {
  const random = place.random('tuples');
  const { stages, triples } = lowerStages(place);
  const cross: Draft[] = [];
  const spare = new Map<string, School[]>();
  for (const group of groups) {
    for (const level of ['PRESCHOOL', 'PRIMARY', 'LOWER_SECONDARY'] as const) {
      const members = random.shuffled(schools.filter((school) => school.level === level && belongs(school, group)));
      const country = members.filter(({ zone }) => zone === 'SUBURBAN');
      for (const town of members.filter(({ zone }) => zone === 'URBAN')) {
        const twin = country.pop();
        if (twin) cross.push({ parties: [town, twin], group, level });
      }
      spare.set(key(group, level), country);
    }
  }
  const inside = insidePairs(random, groups, spare).slice(0, insideOneDistrict);
  const chosen = random.shuffled([...inside, ...random.shuffled(cross).slice(0, stages.length - inside.length)]);
  if (chosen.length < stages.length) throw new Error('Too few schools to twin');
  return widened(chosen, triples, spare).map(({ parties, group }, index) => ({
    parties,
    group,
    stage: stages[index]!,
  }));
}

const key = (group: Group, level: string) => `${group.id}/${level}`;
const belongs = (school: School, group: Group) => group.districts.some(({ slug }) => slug === school.district);

function insidePairs(random: Random, groups: readonly Group[], spare: Map<string, School[]>): Draft[] {
  const found = groups.flatMap((group) =>
    (['PRESCHOOL', 'PRIMARY', 'LOWER_SECONDARY'] as const).flatMap((level): Draft[] => {
      const left = spare.get(key(group, level))!;
      const one = left.pop();
      const index = left.findIndex(({ district }) => district === one?.district);
      if (!one || index < 0) return [];
      return [{ parties: [one, ...left.splice(index, 1)], group, level }];
    }),
  );
  return random.shuffled(found);
}

/** The first drafts whose group has a school of their level to spare take it in as a third. */
function widened(drafts: readonly Draft[], triples: number, spare: Map<string, School[]>): Draft[] {
  let left = triples;
  return drafts.map((draft) => {
    const third = left > 0 ? spare.get(key(draft.group, draft.level))!.pop() : undefined;
    if (!third) return draft;
    left--;
    return { ...draft, parties: [...draft.parties, third] };
  });
}

/** Upper units twin across the whole city, schools with schools and centres with centres. */
export function upperTuples(place: Place, schools: readonly School[]): Tuple[] {
  const random = place.random('upper-tuples');
  const units = random.shuffled(schools.filter(isUpper));
  return (['UPPER_SECONDARY', 'CONTINUING'] as const).flatMap((level) => {
    const left = units.filter((unit) => unit.level === level);
    return upperStages[level].map(({ stage, size }) => ({ parties: left.splice(0, size), group: null, stage }));
  });
}
