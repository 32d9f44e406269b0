import { describe, expect, it } from '@jest/globals';
import { city } from '@twinning/city/city';
import type { Organization } from '../organization/organization.ts';
import { applied } from '../reorganization/applied.ts';
import { checkDecree } from '../reorganization/check-decree.ts';
import { proposeMoves } from '../reorganization/propose-moves.ts';
import type { Move } from '../reorganization/reorganization.ts';
import { beforeReorganizations, effectsOf } from './before-reorganizations.ts';
import { organizationOf } from './city-parts.ts';
import { reorganizationOf } from './reorganization-of.ts';
import { told } from './told.test-kit.ts';

const { organizations, reorganizations } = city();
const bodies = organizations.map(organizationOf);
const effects = effectsOf(reorganizations);
const once = new Map<string, Organization>(bodies.map((body) => [body.id, beforeReorganizations(body, effects)]));
const decrees = reorganizations.map((record) => {
  const founded = record.foundedIds.map((id) => once.get(id)!);
  return { founded, decree: reorganizationOf(record, founded) };
});
const inOrder = (moves: readonly Move[]) =>
  moves.map((move) => `${move.organizationId} ${move.hierarchy} ${move.parentId} ${move.basis}`).toSorted();
const unborn = new Set(decrees.flatMap(({ founded }) => founded));

describe('the reorganisations of the city', () => {
  const register = new Map([...once].filter(([, body]) => !unborn.has(body)));

  it.each(decrees)('are such as a person could enter: $decree.title', ({ decree, founded }) => {
    const standing = [...register.values()];
    expect(checkDecree(decree, { known: register, bearers: [], superiors: new Map() })).toEqual([]);

    const decided = decree.moves.filter(({ basis }) => basis === 'DECISION');
    expect(inOrder(proposeMoves(decree, standing, decided))).toEqual(inOrder(decree.moves));

    const after = applied(decree, founded, standing);
    for (const body of [...after.founded, ...after.changes.map((change) => change.after)]) register.set(body.id, body);
  });

  it('make of the bodies of once, fact for fact, those of the records', () => {
    expect(register.size).toBe(bodies.length);
    expect(bodies.filter((body) => told(register.get(body.id)!) !== told(body))).toEqual([]);
  });
});
