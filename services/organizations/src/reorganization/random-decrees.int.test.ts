import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, type Day } from '@twinning/domain/day';
import fc from 'fast-check';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';

const DRAFT = `mutation ($input: DraftReorganizationInput!) { made: draftReorganization(input: $input) {
  __typename ... on Reorganization { id version foundings { id } } ... on Refusal { message } } }`;
const APPLY = `mutation ($input: ApplyReorganizationInput!) { made: applyReorganization(input: $input) {
  __typename ... on Reorganization { id version } ... on Refusal { message } } }`;
const UNDO = `mutation ($input: UndoReorganizationInput!) { made: undoReorganization(input: $input) {
  __typename ... on Reorganization { id version } ... on Refusal { message } } }`;
type Made = { made: { __typename: string; id: string; version: number; foundings: { id: string }[] } };

/** What a decree does, told by numbers that pick among those who are there. */
type Step = { verb: 'merge' | 'absorb' | 'divide' | 'rename' | 'transfer'; one: number; other: number };
const series: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    verb: fc.constantFrom<Step['verb']>('merge', 'absorb', 'divide', 'rename', 'transfer'),
    one: fc.nat(20),
    other: fc.nat(20),
  }),
  { minLength: 1, maxLength: 5 },
);

/** The register as a child would keep it: which offices there are, and which school is under which. */
type Plain = { offices: Map<string, string>; schools: Map<string, string | null> };
const copied = ({ offices, schools }: Plain): Plain => ({ offices: new Map(offices), schools: new Map(schools) });

type Line = { kind: string; sourceId: string; targetId?: string; share?: string; name?: string };
type Decree = { foundings: object[]; lines: Line[]; replay(plain: Plain, founded: readonly string[]): void };

const founding = (key: string, name: string) => ({ key, kind: 'DISTRICT_OFFICE', name, parentId: 'org_department' });

/** The decree of a step among the offices that are there, or none when they are too few. */
function decreeOf({ verb, one, other }: Step, nth: number, { offices, schools }: Plain): Decree | null {
  const ids = [...offices.keys()].sort();
  const [source, second] = [ids[one % ids.length]!, ids[(one + 1 + (other % (ids.length - 1 || 1))) % ids.length]!];
  const under = (office: string, plain: Plain, to: string | null) => {
    for (const [school, parent] of plain.schools) if (parent === office) plain.schools.set(school, to);
  };
  switch (verb) {
    case 'merge':
      if (source === second) return null;
      return {
        foundings: [founding('x', `Hợp nhất ${nth}`)],
        lines: [source, second].map((sourceId) => ({ kind: 'ABSORBED', sourceId, targetId: 'x' })),
        replay(plain, [x]) {
          for (const id of [source, second]) {
            plain.offices.delete(id);
            under(id, plain, x!);
          }
          plain.offices.set(x!, `Hợp nhất ${nth}`);
        },
      };
    case 'absorb':
      if (source === second) return null;
      return {
        foundings: [],
        lines: [{ kind: 'ABSORBED', sourceId: source, targetId: second }],
        replay(plain) {
          plain.offices.delete(source);
          under(source, plain, second);
        },
      };
    case 'divide':
      return {
        foundings: [founding('x', `Phần một ${nth}`), founding('y', `Phần hai ${nth}`)],
        lines: ['x', 'y'].map((targetId) => ({ kind: 'DIVIDED', sourceId: source, targetId, share: 'PART' })),
        replay(plain, [x, y]) {
          plain.offices.delete(source);
          under(source, plain, null);
          plain.offices.set(x!, `Phần một ${nth}`).set(y!, `Phần hai ${nth}`);
        },
      };
    case 'rename':
      return {
        foundings: [],
        lines: [{ kind: 'RENAMED', sourceId: source, name: `Tên mới ${nth}` }],
        replay: (plain) => void plain.offices.set(source, `Tên mới ${nth}`),
      };
    case 'transfer': {
      const school = [...schools.keys()].sort()[other % schools.size]!;
      return {
        foundings: [],
        lines: [{ kind: 'TRANSFERRED', sourceId: school, targetId: source }],
        replay: (plain) => void plain.schools.set(school, source),
      };
    }
  }
}

describe('any series of reorganisations', () => {
  let service: OpenOrganizations;
  let officer: string;
  const run = async (source: string, input: object) => (await service.execute<Made>(officer, source, { input })).made;

  /** What the register says of a day, read through the graph. */
  async function told(day: Day, { schools }: Plain): Promise<Plain> {
    const fields = [...schools.keys()].map(
      (id) => `${id}: organization(id: "${id}") { parent(asOf: "${day}") { id } }`,
    );
    const { list, ...parents } = await service.execute<
      { list: { edges: { node: { id: string; name: string } }[] } } & Record<string, { parent: { id: string } | null }>
    >(
      officer,
      `{ list: organizations(filter: { kinds: [DISTRICT_OFFICE] }, asOf: "${day}", first: 100) { edges { node { id name(asOf: "${day}") } } } ${fields.join(' ')} }`,
    );
    return {
      offices: new Map(list.edges.map(({ node }) => [node.id, node.name])),
      schools: new Map(Object.entries(parents).map(([id, { parent }]) => [id, parent?.id ?? null])),
    };
  }

  beforeAll(async () => {
    service = await openOrganizations();
    await service.has({ id: 'org_department', name: 'Sở', kind: 'DEPARTMENT' });
    officer = await service.member('officer', 'DEPARTMENT_OFFICER', 'org_department');
    service.itIs('2025-06-01T02:00:00Z');
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('is told on every day as a plain replay tells it, and leaves nothing behind when it is undone', async () => {
    const offices = ['a', 'b', 'c'].map((name) => ({ id: `org_${name}`, name: `Phòng ${name}` }));
    const schools = [0, 1, 2, 3, 4].map((nth) => ({ id: `org_s${nth}`, parentId: offices[nth % 3]!.id }));
    await service.has(
      ...offices.map((office) => ({ ...office, kind: 'DISTRICT_OFFICE' as const, parentId: 'org_department' })),
      ...schools.map((school) => ({
        ...school,
        name: school.id,
        kind: 'SCHOOL' as const,
        levels: ['PRIMARY' as const],
      })),
    );
    const first: Plain = {
      offices: new Map(offices.map(({ id, name }) => [id, name])),
      schools: new Map(schools.map(({ id, parentId }) => [id, parentId])),
    };
    await fc.assert(
      fc.asyncProperty(series, async (steps) => {
        const days: { day: Day; plain: Plain }[] = [{ day: '2024-12-31', plain: first }];
        const done: { id: string; version: number }[] = [];
        try {
          for (const [nth, step] of steps.entries()) {
            const plain = copied(days.at(-1)!.plain);
            const decree = decreeOf(step, nth, plain);
            if (!decree) continue;
            const { replay, ...said } = decree;
            const day = addDays('2025-01-01', 10 * nth);
            const effectiveOn = { value: day, precision: 'DAY' };
            const draft = await run(DRAFT, { decree: { title: `Đợt ${nth}`, effectiveOn, ...said } });
            expect(draft).toMatchObject({ __typename: 'Reorganization' });
            done.push(
              await run(APPLY, {
                reorganizationId: draft.id,
                expectedVersion: draft.version,
                acceptOpenQuestions: true,
              }),
            );
            replay(
              plain,
              draft.foundings.map(({ id }) => id),
            );
            days.push({ day, plain });
          }
          for (const [index, { day, plain }] of days.entries()) {
            expect(await told(day, plain)).toEqual(plain);
            const next = days[index + 1]?.day;
            if (next) expect(await told(addDays(next, -1), plain)).toEqual(plain);
          }
        } finally {
          for (const { id, version } of done.toReversed())
            expect(await run(UNDO, { reorganizationId: id, expectedVersion: version })).toMatchObject({
              __typename: 'Reorganization',
            });
        }
        for (const { day } of days) expect(await told(day, first)).toEqual(first);
      }),
      { numRuns: 12, seed: 20250701, endOnFailure: true },
    );
  }, 60_000);
});
