import { fold } from '@twinning/domain/fold';
import type { Period } from '@twinning/domain/period';
import { beforeReform, mapSince, reform, smallReform } from '../calendar.ts';
import { slug } from '../slug.ts';
import { type Mapping, mappings } from './dataset.ts';
import { type District, districts } from './districts.ts';
import { successorsByName } from './joined-names.ts';

/** A commune that is gone; `name` as in the dataset (`Xã Dân Hòa`). */
export type FormerCommune = {
  name: string;
  code: string;
  /** Null for communes of before 2025-01-01: nobody tells theirs. */
  gso: string | null;
  district: District;
  life: Period;
  /** Where its territory is since 2025-07-01; several for one that was divided. */
  newNames: readonly string[];
  /** Of a commune of before 2025-01-01: who took over the whole of it then, where the names tell it. */
  successor: FormerCommune | null;
};

const keyOf = ({ old_district_name, old_ward_name }: Mapping) => `${old_district_name}/${fold(old_ward_name)}`;
const districtNamed = new Map(districts.map((district) => [district.fullName.toLowerCase(), district]));

function read(rows: readonly Mapping[]): Omit<FormerCommune, 'life' | 'successor'> {
  const { old_ward_name: name, old_district_name } = rows[0]!;
  const district = districtNamed.get(old_district_name.toLowerCase())!;
  return {
    name,
    code: `${slug(name)}-${district.slug}-cu`,
    gso: rows.find(({ old_ward_code }) => old_ward_code)?.old_ward_code ?? null,
    district,
    newNames: [...new Set(rows.map(({ new_ward_name }) => new_ward_name))].toSorted(),
  };
}

const all = [...Map.groupBy(mappings, keyOf).values()].map(read);
const standing = all.filter(({ gso }) => gso !== null);
const ended = all.filter(({ gso }) => gso === null);

const neighbourhood = ({ district, newNames }: (typeof all)[number]) =>
  newNames.map((newName) => `${district.slug}/${newName}`);

/** Name by name within a neighbourhood: the communes of one district that are one commune today. */
function toldByNames(): ReadonlyMap<(typeof all)[number], (typeof all)[number]> {
  const found = new Map<(typeof all)[number], (typeof all)[number]>();
  for (const place of new Set(ended.flatMap(neighbourhood))) {
    const near = (communes: typeof all) => communes.filter((each) => neighbourhood(each).includes(place));
    const names = (communes: typeof all) => communes.map(({ name }) => name);
    const told = successorsByName(names(near(standing)), names(near(ended)));
    for (const one of near(ended)) {
      const successor = near(standing).find(({ name }) => name === told.get(one.name));
      if (successor) found.set(one, successor);
    }
  }
  return found;
}

const told = toldByNames();
const formedThen = new Set(told.values());
const last = new Map(
  standing.map((commune) => [
    commune,
    {
      ...commune,
      life: formedThen.has(commune) ? { from: smallReform, to: reform } : beforeReform,
      successor: null,
    } satisfies FormerCommune,
  ]),
);

/** The 526 communes of the last half-year before the reform. */
export const lastCommunes: readonly FormerCommune[] = [...last.values()];

/** Communes that ended on 2025-01-01. */
export const earlierCommunes: readonly FormerCommune[] = ended.map((commune) => {
  const successor = told.get(commune);
  const whole = successor && commune.newNames.length === 1;
  return {
    ...commune,
    life: { from: mapSince, to: smallReform },
    successor: whole ? last.get(successor)! : null,
  };
});

export const formerCommunes: readonly FormerCommune[] = [...earlierCommunes, ...lastCommunes];
