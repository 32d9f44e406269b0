import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@twinning/domain/day';
import { countStatements } from '@twinning/testing/count-statements';
import fc from 'fast-check';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';

const SET = /* GraphQL */ `
  mutation ($name: RenameOrganizationInput!, $place: PlaceOrganizationInput!) {
    renameOrganization(input: $name) { __typename ... on Refusal { message } }
    placeOrganization(input: $place) { __typename ... on Refusal { message } }
  }
`;
const DAYS = ['2020-01-01', '2020-01-15', '2020-02-01', '2020-02-20', '2020-03-10', '2024-01-01'];
const asked = (at: string | null) =>
  DAYS.map((day, nth) => {
    const args = `asOf: "${day}"${at ? `, asKnownAt: "${at}"` : ''}`;
    return `name${nth}: name(${args}) parent${nth}: parent(${args}) { id } status${nth}: status(${args})`;
  }).join('\n');

type Step = { name: string; parentId: string | null; from: number; length: number | null };
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    name: fc.constantFrom('Trường A', 'Trường B', 'Trường C'),
    parentId: fc.constantFrom('org_one', 'org_two', null),
    from: fc.integer({ min: 0, max: 60 }),
    length: fc.option(fc.integer({ min: 1, max: 40 })),
  }),
  { minLength: 1, maxLength: 5 },
);

const instant = (nth: number): string => new Date(Date.UTC(2024, 5, 1, 0, nth)).toISOString();
const stretchOf = ({ from, length }: Step) => ({
  from: addDays('2020-01-01', from),
  to: length === null ? null : addDays('2020-01-01', from + length),
});

/** What a plain reading of the steps known by then says of a day. */
function replayed(series: readonly Step[], day: string): { name: string; parentId: string | null } {
  const last = series.findLast((step) => {
    const { from, to } = stretchOf(step);
    return from <= day && (to === null || day < to);
  });
  return last ?? { name: 'Trường', parentId: null };
}

describe('what was believed of a body', () => {
  let service: OpenOrganizations;
  let officer: string;

  beforeAll(async () => {
    service = await openOrganizations();
    await service.has(
      { id: 'org_department', name: 'Sở', kind: 'DEPARTMENT' },
      { id: 'org_one', name: 'Phòng Một', kind: 'DISTRICT_OFFICE' },
      { id: 'org_two', name: 'Phòng Hai', kind: 'DISTRICT_OFFICE' },
    );
    officer = await service.member('officer', 'DEPARTMENT_OFFICER', 'org_department');
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('is what a replay of everything known by then says, on every day and after any series of changes', async () => {
    let nth = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (series) => {
        nth += 1;
        const id = `org_run${nth}`;
        await service.has({ id, name: 'Trường', kind: 'SCHOOL', levels: ['PRIMARY'] });
        let version = 1;
        for (const [index, step] of series.entries()) {
          service.itIs(instant(index + 1));
          const common = { organizationId: id, ...stretchOf(step) };
          const made = await service.execute(officer, SET, {
            name: { ...common, name: step.name, expectedVersion: version },
            place: { ...common, parentId: step.parentId, expectedVersion: version + 1 },
          });
          version += 2;
          expect(Object.values(made)).toEqual([{ __typename: 'Organization' }, { __typename: 'Organization' }]);
        }
        const moments = [...series.keys(), series.length];
        const answers = await service.execute<Record<string, Record<string, unknown>>>(
          officer,
          `{ ${moments.map((at) => `at${at}: organization(id: "${id}") { ${asked(instant(at))} }`).join('\n')}
             now: organization(id: "${id}") { ${asked(null)} } }`,
        );
        const expected = (known: readonly Step[]) =>
          Object.fromEntries(
            DAYS.flatMap((day, place) => {
              const { name, parentId } = replayed(known, day);
              return [
                [`name${place}`, name],
                [`parent${place}`, parentId === null ? null : { id: parentId }],
                [`status${place}`, 'ACTIVE'],
              ];
            }),
          );
        for (const at of moments) expect(answers[`at${at}`]).toEqual(expected(series.slice(0, at)));
        expect(answers.now).toEqual(expected(series));
      }),
      { numRuns: 30, seed: 20250701 },
    );
  });

  it('is nothing before anybody knew of it', async () => {
    const early = '2020-01-01T00:00:00Z';
    expect(
      await service.execute(
        officer,
        `{ organization(id: "org_one") { name(asKnownAt: "${early}") status(asKnownAt: "${early}") zone(asKnownAt: "${early}") } }`,
      ),
    ).toEqual({ organization: { name: 'org_one', status: 'PLANNED', zone: null } });
  });

  it('costs one statement for each sort of fact, however many bodies are asked, and none when it is not asked', async () => {
    const list = (fields: string) =>
      countStatements(() => service.execute(officer, `{ organizations(first: 20) { edges { node { ${fields} } } } }`));
    const at = `asKnownAt: "${instant(1)}"`;
    // The first list after changes also reads them into the index of the register.
    await list('id');
    const [plain, then] = [await list('name status'), await list(`name(${at}) status(${at})`)];
    expect(then.statements - plain.statements).toBe(1);
  });

  it('cannot be said twice of one day: the database refuses it, whoever writes', async () => {
    const belief = (value: string, recorded: string) =>
      service.em().execute(
        `insert into former_fact (organization_id, fact, key, valid_from, valid_to, value, recorded_at, superseded_at)
           values ('org_one', 'NAME', '', '2020-01-01', null, ?, ?, '2024-06-01')`,
        [value, recorded],
      );
    await belief('Một', '2024-01-01');
    await expect(belief('Hai', '2024-02-01')).rejects.toThrow(/exclusion constraint "former_fact_once"/);
  });
});
