import { describe, expect, it } from '@jest/globals';
import { agreed, at, declined, inForce, proposed, types } from '../../test/given.ts';
import type { Consent, Partnership } from '../partnership/partnership.ts';
import { evolve } from '../partnership/partnership-events.ts';
import { rerouteConsents } from './reroute-consents.ts';
import { takeBackConsents } from './take-back-consents.ts';

const by = { note: 'NQ 1', at };
const later = new Date('2024-06-01T02:00:00Z');
const given = (supervisorId: string, decidedAt = at): Consent => ({
  ...{ supervisorId, decision: 'GIVEN', decidedAt, note: null },
});
const owed = (...heirIds: string[]) => ({ fromId: 'north', heirIds, open: false });
const asked = ({ consents }: Partnership) =>
  consents.map(({ supervisorId, decision }) => `${supervisorId} ${decision}`);

function rerouted(partnership: Partnership, ...heirs: Parameters<typeof rerouteConsents>[1]) {
  const { reroutings, events } = rerouteConsents(partnership, heirs, by);
  const logged = reroutings.map((rerouting) => ({ ...rerouting, reroutedAt: at }));
  return { after: events.reduce(evolve, partnership), events, logged };
}
const takenBack = (partnership: Partnership, logged: Parameters<typeof takeBackConsents>[1]) => {
  const { kept, events } = takeBackConsents(partnership, logged, { ...by, at: later });
  return { after: events.reduce(evolve, partnership), kept, events };
};

describe('a consent owed by a dissolved office', () => {
  it('falls to whoever stands over the school instead, in its place', () => {
    const { after, events } = rerouted(agreed, owed('commune'));
    expect(types(events)).toEqual(['ConsentsRerouted']);
    expect(asked(after)).toEqual(['commune PENDING', 'south PENDING']);
  });

  it('falls to each of several when its schools went different ways', () => {
    expect(asked(rerouted(agreed, owed('commune', 'other')).after)).toEqual([
      'commune PENDING',
      'other PENDING',
      'south PENDING',
    ]);
  });

  it('stays where it is while nobody has decided who answers, and beside the others when that is so for one school', () => {
    const { after, events, logged } = rerouted(agreed, { ...owed(), open: true });
    expect([events, logged.length, after]).toEqual([[], 1, agreed]);
    expect(asked(rerouted(agreed, { ...owed('commune'), open: true }).after)).toEqual([
      'north PENDING',
      'commune PENDING',
      'south PENDING',
    ]);
  });

  it('is asked anew of the successor when the office had withheld it', () => {
    const withheld = { ...agreed, consents: [{ ...given('north'), decision: 'WITHHELD' as const }, given('south')] };
    expect(asked(rerouted(withheld, owed('commune')).after)).toEqual(['commune PENDING', 'south GIVEN']);
  });

  it('is not asked of whoever has consented already; with that the last may be in', () => {
    const half = { ...agreed, consents: [agreed.consents[0]!, given('south')] };
    const { after, events } = rerouted(half, owed('south'));
    expect(types(events)).toEqual(['ConsentsRerouted', 'AllSupervisorsConsented']);
    expect(after.status).toBe('CONSENTED');
    const back = takenBack(after, rerouted(half, owed('south')).logged).after;
    expect([back.status, back.consents]).toEqual(['AGREED', half.consents]);
  });

  it('that was given stays as it is', () => {
    expect(rerouted({ ...agreed, consents: [given('north')] }, owed('commune')).logged).toEqual([]);
  });
});

describe('when the decree is undone', () => {
  it.each([
    ['one heir', [owed('commune')]],
    ['two', [owed('commune', 'other')]],
    ['two offices with the same heir', [owed('commune'), { fromId: 'south', heirIds: ['commune'], open: false }]],
    ['an open question', [{ ...owed('commune'), open: true }]],
  ])('the consents are what they were: %s', (_, heirs) => {
    for (const before of [agreed, proposed]) {
      const { after, logged } = rerouted(before, ...heirs);
      const { kept, after: back } = takenBack(after, logged);
      expect([kept, back.consents, back.status]).toEqual([[], before.consents, before.status]);
    }
  });

  it('what the new owner has decided since stays', () => {
    const { after, logged } = rerouted(agreed, owed('commune'));
    const decided = { ...after, consents: [given('commune', later), agreed.consents[1]!] };
    const { kept, events } = takenBack(decided, logged);
    expect([kept, events]).toEqual([logged, []]);
  });

  it('what is signed by then stays', () => {
    const { logged } = rerouted(agreed, owed('commune'));
    expect(takenBack(inForce, logged).kept).toEqual(logged);
    expect(takenBack(declined, logged).kept).toEqual(logged);
  });
});
