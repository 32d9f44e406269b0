import type { Activity, Told } from '../src/activity/activity.ts';
import { type ActivityEvent, evolve } from '../src/activity/evolve-activity.ts';
import type { Setting } from '../src/activity/setting.ts';

/** Three twins in force, one plan item, one commitment. */
export const setting: Setting = {
  partnership: {
    id: 'pts_1',
    movementId: 'mov_1',
    title: 'A – B – C',
    status: 'IN_FORCE',
    partyIds: ['org_a', 'org_b', 'org_c'],
    signedOn: '2023-05-04',
    movement: { from: '2022-12-12', to: null },
  },
  related: new Set(['org_a', 'org_b', 'org_c', 'org_under']),
  oversees: false,
  planItemIds: new Set(['pli_1']),
  commitmentIds: new Set(['cmt_1']),
};

export const told: Told = {
  id: 'act_1',
  movementId: 'mov_1',
  partnershipId: 'pts_1',
  organizerId: 'org_a',
  kind: 'THEMATIC_SESSION',
  theme: 'Nghề nón lá làng Chuông',
  description: null,
  mode: 'IN_PERSON',
  heldOn: { value: '2024-05-01', precision: 'DAY' },
  place: null,
  planItemIds: ['pli_1'],
  commitmentIds: [],
};

export const parties = ['org_a', 'org_b', 'org_c'];
export const at = new Date('2024-05-06T02:00:00Z');
export const counted = (organizationId: string, teachers: number | null, pupils: number | null) => ({
  organizationId,
  teachers,
  pupils,
});

export const given = (...events: readonly ActivityEvent[]): Activity => events.reduce<Activity | null>(evolve, null)!;

export const planned: ActivityEvent = {
  type: 'ActivityPlanned',
  told: { ...told, heldOn: { value: '2024-05-20', precision: 'DAY' } },
  participantIds: parties,
};
export const recorded: ActivityEvent = {
  type: 'ActivityRecorded',
  told,
  participation: [counted('org_a', 20, 60), counted('org_b', 8, null), counted('org_c', null, null)],
  countsFrom: '2024-05-01',
  at,
};
export const confirmedBy = (organizationId: string): ActivityEvent => ({ type: 'TwinConfirmed', organizationId, at });
export const disputedBy = (organizationId: string): ActivityEvent => ({
  type: 'CountDisputed',
  dispute: {
    ...{ id: `dsp_${organizationId}`, organizationId, aboutId: organizationId, teachers: 5, pupils: null },
    ...{ reason: 'Danh sách ký nhận', raisedAt: at, resolvedAt: null },
  },
});
