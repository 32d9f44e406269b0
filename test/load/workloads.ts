import { within } from '@twinning/persistence/postgres/within';
import { picked } from './seeded.ts';

export type Request = { query: string; variables: Record<string, unknown> };
export type Workload = { name: string; next(random: () => number): Request };

const BY_CODE = `query SchoolFile($code: String!, $asOf: Date!) {
  organizationByCode(scheme: LOCAL, code: $code, asOf: $asOf) {
    id kind levels name(asOf: $asOf) zone(asOf: $asOf) status(asOf: $asOf)
    parent(hierarchy: ADMINISTRATIVE, asOf: $asOf) { id kind name(asOf: $asOf) }
  } }`;
const DESCENDANTS = `query DistrictSync($office: ID!, $asOf: Date, $first: Int!) {
  organization(id: $office) { id name(asOf: $asOf)
    descendants(kinds: [SCHOOL], asOf: $asOf, first: $first) {
      totalCount pageInfo { hasNextPage endCursor }
      edges { node { id codes { scheme value from to } name(asOf: $asOf) levels zone(asOf: $asOf) } } } } }`;
const SEARCH = `query Search($text: String!, $kinds: [OrganizationKind!], $asOf: Date, $first: Int!) {
  organizations(filter: { search: $text, kinds: $kinds }, first: $first, asOf: $asOf) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { id kind name(asOf: $asOf) codes { scheme value from to } parent(hierarchy: ADMINISTRATIVE, asOf: $asOf) { id name(asOf: $asOf) } } } } }`;

/** Texts that fill a page in a city already: single letters, begun words, kinds, common syllables. */
const texts =
  'mn th thcs thpt ubnd trường trung mầm mam_non tiểu_học tieu_hoc m t c n h b đ p l k mn_c th_h mn_p thcs_t mn_đ th_t hoà hòa phú phu thanh xuân đông dong tân minh văn van phương phuong dương hồng hong sơn liên mai đại yên kim trung_hoc trường_mn trường_th a b mn_a th_b thcs_c'
    .split(' ')
    .map((text) => text.replaceAll('_', ' '));

const dayBetween = (first: string, last: string, random: () => number): string => {
  const [from, to] = [Date.parse(first), Date.parse(last)];
  return new Date(from + random() * (to - from)).toISOString().slice(0, 10);
};

/** What people wait for; the bodies asked about are those of the first city, which stand in every nation alike. */
export async function workloadsOf(cityDatabase: string): Promise<Workload[]> {
  const select = (sql: string): Promise<string[]> =>
    within(cityDatabase, async (client) => (await client.query({ text: sql, rowMode: 'array' })).rows.flat());
  const codes = await select(
    `select value from organizations.organization_code code join organizations.organization body on body.id = organization_id
     where scheme = 'LOCAL' and kind = 'SCHOOL' and code.valid_to is null order by value`,
  );
  const offices = await select(`select id from organizations.organization where kind = 'DISTRICT_OFFICE' order by id`);
  const names = await select(
    `select value from organizations.organization_name name join organizations.organization body on body.id = organization_id
     where kind = 'SCHOOL' and name.valid_to is null order by value`,
  );
  return [
    {
      name: 'a body by its code, asOf',
      next: (random) => ({
        query: BY_CODE,
        variables: { code: picked(codes, random), asOf: dayBetween('2024-12-02', '2026-12-31', random) },
      }),
    },
    {
      name: 'a page of 50 descendants',
      next: (random) => ({
        query: DESCENDANTS,
        variables: { office: picked(offices, random), asOf: dayBetween('2024-12-02', '2025-06-30', random), first: 50 },
      }),
    },
    {
      name: 'a search that fills its page of 20',
      next: (random) => ({
        query: SEARCH,
        variables: {
          text: picked(texts, random),
          kinds: ['SCHOOL'],
          asOf: dayBetween('2024-12-02', '2026-12-31', random),
          first: 20,
        },
      }),
    },
    {
      name: 'a search for one name, its first row',
      next: (random) => ({
        query: SEARCH,
        variables: {
          text: picked(names, random).replace('Trường ', ''),
          kinds: null,
          asOf: dayBetween('2025-10-02', '2026-12-31', random),
          first: 1,
        },
      }),
    },
  ];
}
