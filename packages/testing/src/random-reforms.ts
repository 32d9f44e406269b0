import { covers } from '@twinning/domain/period';
import type { OrganizationSnapshot } from '@twinning/events/organizations';

type Placement = OrganizationSnapshot['placements'][number];
type Body = { -readonly [Key in keyof OrganizationSnapshot]: OrganizationSnapshot[Key] };

/** One decree of a random series: which office ends, whether one is founded, and where each school of it goes. */
export type ReformStep = { office: number; founds: boolean; heirs: readonly number[]; twice: boolean };

const start = '2021-01-01';
const dayOf = (step: number) => `${2021 + Math.floor((step + 1) / 4)}-${['01', '04', '07', '10'][(step + 1) % 4]}-01`;
/** Days before, between and after the decrees of a series. */
export const reformDays = (steps: number): string[] => [
  '2020-06-01',
  ...Array.from({ length: steps + 1 }, (_, index) => (index === 0 ? start : dayOf(index - 1))),
  '2030-01-01',
];

const body = (id: string, kind: Body['kind'], from: string, version: number): Body => ({
  ...{ id, version, kind, from, to: null, generated: true },
  levels: kind === 'SCHOOL' ? ['PRIMARY'] : [],
  names: [{ from, to: null, value: id }],
  placements: kind === 'SCHOOL' ? [] : [{ from, to: null, hierarchy: 'ADMINISTRATIVE', parentId: 'org_dep' }],
});

/** Bodies as any series of decrees leaves them: schools that move, stay open questions, or stand under two at once. */
export function playReforms(steps: readonly ReformStep[], schoolCount: number, version: number) {
  const offices = Array.from({ length: 4 }, (_, index) => body(`org_unit_${index}`, 'DISTRICT_OFFICE', start, version));
  const schools = Array.from({ length: schoolCount }, (_, index) =>
    body(`org_pupil_${index}`, 'SCHOOL', start, version),
  );
  const under = (school: Body, parentId: string, from: string): Placement[] => [
    ...school.placements.map((placement) => (placement.to === null ? { ...placement, to: from } : placement)),
    { hierarchy: 'ADMINISTRATIVE', parentId, from, to: null },
  ];
  schools.forEach((school, index) => {
    school.placements = under(school, offices[index % offices.length]!.id, start);
  });
  steps.forEach(({ office, founds, heirs, twice }, step) => {
    const on = dayOf(step);
    const living = offices.filter(({ to }) => to === null);
    const ended = living[office % living.length]!;
    if (founds) offices.push(body(`org_founded_${step}`, 'COMMUNE_COMMITTEE', on, version));
    const left = offices.filter(({ id, to }) => to === null && id !== ended.id);
    if (left.length === 0) return;
    ended.to = on;
    const moving = schools.filter(({ placements }) =>
      placements.some(({ parentId, to }) => parentId === ended.id && to === null),
    );
    moving.forEach((school, index) => {
      const heir = left[heirs[index % Math.max(1, heirs.length)] ?? left.length];
      const closed = school.placements.map((each) => (each.to === null ? { ...each, to: on } : each));
      school.placements = heir ? under(school, heir.id, on) : closed;
      const second = twice ? left.find(({ id }) => heir && id !== heir.id) : undefined;
      if (second)
        school.placements.push({
          ...{ hierarchy: 'ADMINISTRATIVE', parentId: second.id, from: addDay(on), to: null },
        });
    });
  });
  return { offices, schools, bodies: [...offices, ...schools] as OrganizationSnapshot[] };
}

const addDay = (day: string) => `${day.slice(0, 8)}02`;

/** The one unit a school stands under on a day, counted the slow way; null when there is none, or several. */
export function unitOn({ placements }: OrganizationSnapshot, offices: readonly OrganizationSnapshot[], day: string) {
  const lives = new Map(offices.map((office) => [office.id, office]));
  const units = placements.filter((each) => covers(each, day) && covers(lives.get(each.parentId)!, day));
  return units.length === 1 ? units[0]!.parentId : null;
}
