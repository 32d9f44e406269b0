import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { covers } from '@twinning/domain/period';
import type { OrganizationSnapshot, ReorganizationSnapshot } from '@twinning/events/organizations';
import { keepOrganizations } from '@twinning/registry/keep-registry';
import { keepReorganizations } from '@twinning/registry/keep-reorganizations';
import { type Succession, successions } from '@twinning/registry/succession';
import { type OpenSubgraph, openSubgraph } from '@twinning/testing/open-subgraph';
import fc from 'fast-check';
import { contextOf } from '../context.ts';
import { database } from '../rows.ts';
import { schema } from '../schema.ts';

type Line = ReorganizationSnapshot['lines'][number];
type Life = { from: string; to: string | null };

const body = (id: string, life: Life, parentId?: string): OrganizationSnapshot => ({
  ...{ id, version: 1, kind: 'COMMUNE_COMMITTEE', levels: [], ...life, names: [{ ...life, value: id }] },
  placements: parentId ? [{ ...life, hierarchy: 'ADMINISTRATIVE', parentId }] : [],
  generated: true,
});
const decree = (id: string, effectiveOn: string, lines: Line[]): ReorganizationSnapshot => ({
  ...{ id, version: 1, state: 'APPLIED', title: id, effectiveOn, lines, moves: [] },
});
const line = (kind: Line['kind'], sourceId: string, targetId: string | null, share: Line['share']): Line => ({
  ...{ kind, sourceId, targetId, share },
});

/** A step of a random series: one body ends, wholly in one other or in parts. */
const step = fc.record({ source: fc.nat(9), targets: fc.array(fc.nat(12), { minLength: 0, maxLength: 3 }) });
const dayOfStep = (index: number) => `2021-${String(index + 1).padStart(2, '0')}-01`;

function play(steps: readonly { source: number; targets: readonly number[] }[]) {
  const lives = new Map<string, Life>(
    Array.from({ length: 10 }, (_, index) => [`b${index}`, { from: '2020-01-01', to: null }]),
  );
  const decrees = steps.flatMap(({ source, targets }, index) => {
    const on = dayOfStep(index);
    const living = [...lives].filter(([, { to }]) => to === null).map(([id]) => id);
    const sourceId = living[source % living.length]!;
    const others = living.filter((id) => id !== sourceId);
    const chosen = [...new Set(targets.map((target) => others[target] ?? `n${index}-${target}`))];
    if (others.length === 0) return [];
    for (const id of chosen) if (!lives.has(id)) lives.set(id, { from: on, to: null });
    lives.set(sourceId, { ...lives.get(sourceId)!, to: on });
    const lines =
      chosen.length === 0
        ? [line('DISSOLVED', sourceId, null, 'WHOLE')]
        : chosen.length === 1
          ? [line('ABSORBED', sourceId, chosen[0]!, 'WHOLE')]
          : chosen.map((id) => line('DIVIDED', sourceId, id, 'PART'));
    return [decree(`rog_${index}`, on, lines)];
  });
  return { lives, decrees };
}

/** The slow way: every way through the lines, one after another. */
function replayed({ lives, decrees }: ReturnType<typeof play>, start: string, day: string, back: boolean) {
  const found = new Map<string, Succession['share']>();
  const visit = (id: string, whole: boolean): void => {
    for (const { effectiveOn, lines } of decrees)
      for (const { sourceId, targetId, share } of lines) {
        const [here, next] = back ? [targetId, sourceId] : [sourceId, targetId];
        if (here !== id || next === null || (back ? effectiveOn <= day : day < effectiveOn)) continue;
        const reached = whole && share === 'WHOLE';
        if (covers(lives.get(next)!, day)) found.set(next, reached || found.get(next) === 'WHOLE' ? 'WHOLE' : 'PART');
        visit(next, reached);
      }
  };
  visit(start, true);
  return [...found]
    .map(([organizationId, share]) => ({ organizationId, share }))
    .toSorted((one, other) => (one.organizationId < other.organizationId ? -1 : 1));
}

describe('who came after whom', () => {
  let subgraph: OpenSubgraph;
  beforeAll(async () => {
    subgraph = await openSubgraph({ service: 'partnerships', schema, database, contextOf });
  });
  afterAll(() => subgraph[Symbol.asyncDispose]());

  it('is what a plain replay of any series of decrees says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), fc.nat(8), fc.nat(9), async (steps, index, asked) => {
        const story = play(steps);
        const day = index === 8 ? '2022-01-01' : dayOfStep(index);
        await subgraph.em().transactional(async (tx) => {
          await keepOrganizations(
            tx,
            [...story.lives].map(([id, life]) => body(id, life)),
          );
          await keepReorganizations(tx, story.decrees);
          const known = successions(tx);
          const start = [...story.lives.keys()][asked]!;
          expect((await known.successorsOf([start], day)).get(start) ?? []).toEqual(replayed(story, start, day, false));
          expect((await known.predecessorsOf([start], day)).get(start) ?? []).toEqual(
            replayed(story, start, day, true),
          );
          for (const table of ['organization', 'placement', 'reorganization', 'reorganization_line'])
            await tx.execute(`delete from registry_${table}`);
        });
      }),
      { numRuns: 60, seed: 20250701 },
    );
  });

  it('answers for a body itself while it lives, then its successors, else whoever stood over it last', async () => {
    const always = { from: '2020-01-01', to: null };
    const until = { from: '2020-01-01', to: '2025-07-01' };
    await subgraph.em().transactional(async (tx) => {
      await keepOrganizations(tx, [
        body('department', always),
        body('office', until, 'department'),
        body('gone', until, 'office'),
        body('old', until, 'department'),
        body('new', { from: '2025-07-01', to: null }, 'department'),
        body('never', { from: '2025-07-01', to: '2025-07-01' }),
      ]);
      await keepReorganizations(tx, [
        decree('rog_dissolves', '2025-07-01', [
          line('DISSOLVED', 'office', null, 'WHOLE'),
          line('DISSOLVED', 'gone', null, 'WHOLE'),
          line('CONTINUES', 'old', 'new', 'WHOLE'),
        ]),
      ]);
    });
    const answers = async (day: string) =>
      Object.fromEntries(
        [...(await successions(subgraph.em()).answeredBy(['gone', 'office', 'old', 'never'], day))].map(
          ([id, found]) => [id, found.map(({ organizationId }) => organizationId)],
        ),
      );
    expect(await answers('2025-06-30')).toEqual({ gone: ['gone'], office: ['office'], old: ['old'] });
    expect(await answers('2025-07-01')).toEqual({ gone: ['department'], office: ['department'], old: ['new'] });
  });

  it('is forgotten when the decree is undone, whichever word comes last', async () => {
    const lines = [line('CONTINUES', 'north', 'south', 'WHOLE')];
    const told = decree('rog_again', '2021-01-01', lines);
    await subgraph.em().transactional(async (tx) => {
      await keepOrganizations(tx, [body('south', { from: '2020-01-01', to: null })]);
      const news = async (version: number, state: ReorganizationSnapshot['state']) =>
        keepReorganizations(tx, [{ ...told, version, state }]);
      expect(await news(2, 'APPLIED')).toEqual(['rog_again']);
      expect(await news(2, 'APPLIED')).toEqual([]);
      expect(await news(1, 'DRAFT')).toEqual([]);
      expect((await successions(tx).successorsOf(['north'], '2022-01-01')).size).toBe(1);
      expect(await news(3, 'UNDONE')).toEqual(['rog_again']);
      expect(await news(2, 'APPLIED')).toEqual([]);
      expect((await successions(tx).successorsOf(['north'], '2022-01-01')).size).toBe(0);
    });
  });
});
