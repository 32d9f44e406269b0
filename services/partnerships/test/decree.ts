import type { OrganizationSnapshot, ReorganizationSnapshot } from '@twinning/events/organizations';
import { keepOrganizations } from '@twinning/registry/keep-registry';
import { registerMember, registerOrganizations } from '@twinning/testing/register';
import { followReorganization } from '../src/reorganization/follow-reorganizations.repository.ts';
import type { Stage } from './stage.ts';

type Line = ReorganizationSnapshot['lines'][number];
type Word = { state: ReorganizationSnapshot['state']; version: number; at?: string };

/** A decree that dissolves an office of the stage: its schools go to communes, or nobody knows where. */
export function decreeOn(
  stage: Stage,
  id: string,
  office: string,
  moves: Readonly<Record<string, string | null>>,
  given: { effectiveOn?: string; lines?: Line[] } = {},
) {
  const told: Omit<ReorganizationSnapshot, 'version' | 'state'> = {
    id,
    title: `Nghị quyết ${id}`,
    effectiveOn: given.effectiveOn ?? '2024-05-06',
    lines: given.lines ?? [{ kind: 'DISSOLVED', sourceId: office, targetId: null, share: 'WHOLE' }],
    moves: Object.entries(moves).map(([organizationId, parentId]) => ({
      ...{ organizationId, parentId, hierarchy: 'ADMINISTRATIVE' as const },
    })),
  };
  return ({ state, version, at = '2024-05-06T02:00:00Z' }: Word) =>
    stage.subgraph.em().transactional((tx) => followReorganization(tx, { ...told, state, version }, new Date(at)));
}

/** A commune and somebody who speaks for it. */
export async function founds(stage: Stage, name: string): Promise<string> {
  const id = `org_${name}`;
  await registerOrganizations(stage.subgraph.em(), [
    { id, name: `Xã ${name}`, kind: 'COMMUNE_COMMITTEE', parentId: 'org_dep' },
  ]);
  await registerMember(stage.subgraph.em(), name, 'COMMUNE_OFFICER', id);
  return id;
}

/** What the register says later of a school: under one office until a day, under another since. */
export async function places(stage: Stage, school: string, from: string, to: string, on: string): Promise<void> {
  const life = { from: '2020-01-01', to: null };
  const under = (parentId: string, period: { from: string; to: string | null }) => ({
    ...{ hierarchy: 'ADMINISTRATIVE' as const, parentId, ...period },
  });
  const snapshot: OrganizationSnapshot = {
    ...{ id: school, version: 2, kind: 'SCHOOL', levels: ['PRESCHOOL'], ...life, generated: false },
    names: [{ ...life, value: school }],
    placements: [under(from, { from: life.from, to: on }), under(to, { from: on, to: null })],
  };
  await stage.subgraph.em().transactional((tx) => keepOrganizations(tx, [snapshot]));
}
