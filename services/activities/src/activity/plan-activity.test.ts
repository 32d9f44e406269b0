import { describe, expect, it } from '@jest/globals';
import { given, planned, recorded, setting, told } from '../../testing/given-activity.ts';
import { statusOn } from './activity.ts';
import { cancelActivity } from './cancel-activity.ts';
import { PlannedDayImplausible, planActivity } from './plan-activity.ts';
import { ActivityNotPlanned, NotTheOrganizer } from './refusals.ts';

const today = '2024-05-06';
const on = (value: string) => ({ ...told, heldOn: { value, precision: 'DAY' as const } });

describe('planning an activity', () => {
  it('puts it on a day to come, with every party', () => {
    expect(planActivity(setting, on(today), today)).toEqual([
      { type: 'ActivityPlanned', told: on(today), participantIds: ['org_a', 'org_b', 'org_c'] },
    ]);
  });

  it.each(['2024-05-05', '2027-06-01'])('refuses %s', (day) => {
    expect(() => planActivity(setting, on(day), today)).toThrow(PlannedDayImplausible);
  });

  it('is held once its day has come', () => {
    expect(statusOn(given(planned), '2024-05-19')).toBe('PLANNED');
    expect(statusOn(given(planned), '2024-05-20')).toBe('HELD');
  });
});

describe('cancelling an activity', () => {
  const by = { organizationId: 'org_a', reason: 'Mưa bão' };

  it('calls a planned one off', () => {
    expect(cancelActivity(given(planned), by)).toEqual([{ type: 'ActivityCancelled', reason: 'Mưa bão' }]);
  });

  it('refuses what was recorded, and anybody but the organizer', () => {
    expect(() => cancelActivity(given(recorded), by)).toThrow(ActivityNotPlanned);
    expect(() => cancelActivity(given(planned), { ...by, organizationId: 'org_b' })).toThrow(NotTheOrganizer);
  });
});
