import { describe, expect, it } from '@jest/globals';
import { NotFound } from '@twinning/domain/refusal';
import { at, counted, given, planned, recorded, setting, told } from '../../testing/given-activity.ts';
import { recordActivity } from './record-activity.ts';
import * as refusals from './refusals.ts';

const record = (changes: Partial<typeof told> = {}, counts: Parameters<typeof recordActivity>[3] = []) =>
  recordActivity(null, setting, { ...told, ...changes }, counts, at);

describe('recording an activity', () => {
  it('lists every party, counted or not, and counts from the day held', () => {
    expect(record({}, [counted('org_b', 8, null)])).toEqual([
      {
        type: 'ActivityRecorded',
        told,
        participation: [counted('org_a', null, null), counted('org_b', 8, null), counted('org_c', null, null)],
        countsFrom: '2024-05-01',
        at,
      },
    ]);
  });

  it('takes in bodies from under the parties, and nobody else', () => {
    const [event] = record({}, [counted('org_under', 3, 30)]);
    expect(event).toMatchObject({ participation: [{}, {}, {}, { organizationId: 'org_under', pupils: 30 }] });
    expect(() => record({}, [counted('org_stranger', 3, 30)])).toThrow(refusals.UnknownParticipant);
  });

  it('turns a planned one into a recorded one', () => {
    expect(recordActivity(given(planned), setting, told, [], at)).toMatchObject([{ type: 'ActivityRecorded' }]);
  });

  it('refuses to record twice, or what another organizer planned, or another partnership', () => {
    expect(() => recordActivity(given(recorded), setting, told, [], at)).toThrow(refusals.ActivityNotPlanned);
    expect(() => recordActivity(given(planned), setting, { ...told, organizerId: 'org_b' }, [], at)).toThrow(
      refusals.NotTheOrganizer,
    );
    expect(() => recordActivity(given(planned), setting, { ...told, partnershipId: 'pts_2' }, [], at)).toThrow(
      NotFound,
    );
  });

  it('leaves conferences, and only those, to offices above the parties', () => {
    const overseen = { ...setting, oversees: true };
    const office = { ...told, organizerId: 'org_office' };
    expect(recordActivity(null, overseen, { ...office, kind: 'SIGNING_CONFERENCE' }, [], at)).toHaveLength(1);
    expect(() => recordActivity(null, overseen, office, [], at)).toThrow(refusals.NotAParty);
    expect(() => record({ organizerId: 'org_stranger', kind: 'SIGNING_CONFERENCE' })).toThrow(refusals.NotAParty);
  });

  it('refuses where no partnership is in force, and keeps it from strangers', () => {
    const proposed = { ...setting, partnership: { ...setting.partnership, status: 'PROPOSED' } };
    expect(() => recordActivity(null, proposed, told, [], at)).toThrow(refusals.PartnershipNotInForce);
    expect(() => recordActivity(null, proposed, { ...told, organizerId: 'org_stranger' }, [], at)).toThrow(NotFound);
  });

  it('refuses days to come and days before the movement', () => {
    expect(() => record({ heldOn: { value: '2024-05-07', precision: 'DAY' } })).toThrow(refusals.HeldInFuture);
    expect(() => record({ heldOn: { value: '2022-12-11', precision: 'DAY' } })).toThrow(refusals.HeldBeforeMovement);
    expect(record({ heldOn: { value: '2022-12-01', precision: 'MONTH' } })).toHaveLength(1);
  });

  it.each([
    [-1, null],
    [null, -1],
    [1001, null],
    [null, 10_001],
  ])('refuses the counts %p and %p', (teachers, pupils) => {
    expect(() => record({}, [counted('org_a', teachers, pupils)])).toThrow(refusals.ImplausibleCount);
  });

  it('refuses plan items and commitments of others', () => {
    expect(() => record({ planItemIds: ['pli_2'] })).toThrow(refusals.UnknownPlanItem);
    expect(() => record({ commitmentIds: ['cmt_2'] })).toThrow(refusals.UnknownPlanItem);
  });
});
