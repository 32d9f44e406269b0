import { describe, expect, it } from '@jest/globals';
import { at, declined, inForce, proposed } from '../../test/given.ts';
import type { Partnership } from '../partnership/partnership.ts';
import { evolve } from '../partnership/partnership-events.ts';
import { endWithParties } from './end-with-parties.ts';

const on = '2025-07-01';
const by = { on, reason: 'NQ 1', at };
const offices: Partnership = { ...inForce, level: 'DISTRICT', consents: [] };
const whole = (partyId: string) => ({ partyId, successorId: `new ${partyId}` });
const divided = (partyId: string) => ({ partyId, successorId: null });
const after = (partnership: Partnership, ...ended: Parameters<typeof endWithParties>[1]) =>
  endWithParties(partnership, ended, by).reduce(evolve, partnership);

describe('a partnership of offices some of which a decree ends', () => {
  it('passes to successors when each has one for the whole of it', () => {
    expect(after(offices, whole('hoa'), whole('sen'))).toMatchObject({
      ...{ status: 'SUCCEEDED', closedOn: on, reason: 'NQ 1', period: { from: '2024-01-01', to: on } },
    });
  });

  it('ends when one of them is divided or left to nobody', () => {
    expect(after(offices, whole('hoa'), divided('sen')).status).toBe('ENDED');
  });

  it('is completed when its period was over by then', () => {
    const over = { ...offices, period: { from: '2024-01-01', to: '2025-01-01' } };
    expect(after(over, divided('hoa'))).toMatchObject({ status: 'COMPLETED', period: { to: '2025-01-01' } });
  });

  it('lapses while it is not signed', () => {
    expect(after({ ...proposed, level: 'DISTRICT' }, whole('hoa')).status).toBe('LAPSED');
  });

  it.each([
    ['nothing of it ends', offices, [whole('other')]],
    ['it is one of schools', inForce, [whole('hoa')]],
    ['it is past', { ...declined, level: 'DISTRICT' as const }, [whole('hoa')]],
  ])('is not touched when %s', (_, partnership, ended) => {
    expect(endWithParties(partnership, ended, by)).toEqual([]);
  });

  it.each([offices, { ...proposed, level: 'DISTRICT' as const }])(
    'is what it was when the decree is undone',
    (before) => {
      const ended = after(before, divided('hoa'));
      const { status, period } = before as typeof offices & { status: 'IN_FORCE' };
      const back = evolve(ended, { type: 'PartnershipRestored', state: { status, period }, note: 'NQ 1', at });
      expect(back).toEqual({ ...before, version: before.version + 2, updatedAt: at });
    },
  );
});
