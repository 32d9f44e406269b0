import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventType } from '@twinning/events/contracts';
import { listen } from '@twinning/persistence/listen';
import type { OpenSubgraph } from '@twinning/testing/open-subgraph';
import { openRecognition } from '../../testing/town.ts';
import { listeners } from '../listeners.ts';
import { readAliases } from './aliases.repository.ts';

const activity = (version: number, status: string) => ({
  id: 'act_1',
  version,
  movementId: 'mov_1',
  partnershipId: 'pts_1',
  organizerId: 'org_a',
  kind: 'OPEN_LESSON',
  theme: 'Music',
  heldOn: { value: '2023-03-21', precision: 'DAY' },
  status,
  participantIds: ['org_b'],
});

describe('what other services announce', () => {
  let subgraph: OpenSubgraph;
  let number = 0;

  beforeAll(async () => {
    subgraph = await openRecognition();
  });
  afterAll(() => subgraph[Symbol.asyncDispose]());

  async function hear(type: EventType, payload: object, times = 1): Promise<void> {
    const id = `evt_${++number}`;
    const em = subgraph.em();
    await em.execute(
      `insert into inbox (event_id, type, payload, occurred_at) values ('${id}', '${type}', '${JSON.stringify(payload)}', now())`,
    );
    for (let time = 0; time < times; time++) await listen(em, listeners, id);
  }

  it('counts once, and an older word never replaces a newer one', async () => {
    await hear('activities.activity-confirmed.v1', activity(3, 'CONFIRMED'), 2);
    await hear('activities.activity-recorded.v1', activity(2, 'RECORDED'));
    expect(await subgraph.em().execute('select id, version, status from known_activity')).toEqual([
      { id: 'act_1', version: 3, status: 'CONFIRMED' },
    ]);
    expect(await subgraph.em().execute('select organization_id as id from known_participant order by 1')).toEqual([
      { id: 'org_a' },
      { id: 'org_b' },
    ]);
  });

  it('knows two entries for one until that is taken back', async () => {
    const merged = { mergeId: 'mrg_1', subject: 'PERSON', keptId: 'per_kept', mergedId: 'per_twice' };
    await hear('organizations.entries-merged.v1', { ...merged, undone: false }, 2);
    expect((await readAliases(subgraph.em())).kept('per_twice')).toBe('per_kept');
    await hear('organizations.entries-merged.v1', { ...merged, undone: true });
    expect((await readAliases(subgraph.em())).kept('per_twice')).toBe('per_twice');
  });

  it('makes the ties by which conflicts are found', async () => {
    const appointment = {
      id: 'apt_1',
      personId: 'per_1',
      personName: 'Lê Thị Hồng',
      organizationId: 'org_a',
      position: 'Hiệu trưởng',
    };
    await hear('organizations.appointment-made.v1', { ...appointment, from: '2023-01-01', to: null });
    await hear('organizations.appointment-made.v1', { ...appointment, from: '2023-01-01', to: '2024-01-01' });
    expect(await subgraph.em().execute('select position, valid_to from known_appointment')).toEqual([
      { position: 'Hiệu trưởng', valid_to: '2024-01-01' },
    ]);
    await hear('organizations.appointment-made.v1', {
      ...appointment,
      personId: 'per_2',
      from: '2023-01-01',
      to: null,
    });
    expect(await subgraph.em().execute('select person_id from known_appointment')).toEqual([{ person_id: 'per_2' }]);
    const report = {
      id: 'rep_1',
      version: 1,
      organizationId: 'org_a',
      periodCode: '2022-2023',
      movementId: 'mov_1',
      status: 'SUBMITTED',
      timely: true,
    };
    await hear('activities.report-submitted.v1', report, 2);
    expect(await subgraph.em().execute('select status, timely from known_report')).toEqual([
      { status: 'SUBMITTED', timely: true },
    ]);
  });
});
