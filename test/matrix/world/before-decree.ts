import { rowsOf, sql } from '@twinning/persistence/sql';
import { act } from './act.ts';
import { deliver } from './deliver.ts';
import type { Told } from './tell.ts';

const strands = [
  { code: 'schools', title: 'Nhà trường' },
  { code: 'teachers', title: 'Thầy cô' },
];
const speakers = { org_g: 'headG', org_h: 'pastHeadH', org_e: 'headE' } as const;
const offices = { org_d3: 'district3', org_d4: 'district4' } as const;
const DAY = '2024-04-15T02:00:00Z';

/**
 * What the decree finds: a movement; G and H twinned under the districts Three and Four, with an activity and reports still to come;
 * H and E agreed, both offices still to consent. Then the commune stands over G and H: what was due to the districts is due to it, and
 * the officer of Four, whose right ended with the office, keeps what was of its day.
 */
export async function tellBeforeDecree({ services, facts, canaries }: Told): Promise<void> {
  const { partnerships, activities } = services;
  await deliver(services);
  for (const service of [partnerships, activities]) service.itIs(DAY);
  const movement = await act(partnerships, 'officer', 'createMovement', {
    ...{ code: 'hand-in-hand', name: 'Chung tay', strands, from: '2022-12-12' },
  });
  facts.add({ kind: 'Movement', id: movement.id, code: 'hand-in-hand' });

  async function agreed(parties: readonly (keyof typeof speakers)[], told: object): Promise<string> {
    const [first, second] = parties as [keyof typeof speakers, keyof typeof speakers];
    const title = canaries.put('', 'Partnership.title');
    const asked = { movementCode: 'hand-in-hand', level: 'SCHOOL', title, partyIds: parties };
    const { id } = await act(partnerships, speakers[first], 'proposePartnership', {
      ...{ ...asked, onBehalfOf: first, from: '2024-01-01', to: '2026-01-01' },
    });
    canaries.all.at(-1)!.about = id;
    await act(partnerships, speakers[second], 'agreeToPartnership', { onBehalfOf: second, partnershipId: id });
    facts.add({ kind: 'Partnership', id, parties: [...parties], formerly: ['district4'], ...told });
    return id;
  }
  await agreed(['org_h', 'org_e'], { status: 'AGREED', signed: false, supervisors: ['org_k', 'org_d2'] });
  const twins = ['org_g', 'org_h'] as const;
  const signed = await agreed(twins, { status: 'IN_FORCE', signed: true, supervisors: ['org_d3', 'org_d4'] });
  for (const [office, who] of Object.entries(offices))
    await act(partnerships, who, 'consentToPartnership', { onBehalfOf: office, partnershipId: signed });
  const paper = {
    partnershipId: signed,
    title: 'Biên bản',
    commitments: [{ text: 'Giúp nhau', strandCode: 'schools' }],
  };
  const memorandum = await act(partnerships, 'headG', 'draftMemorandum', { onBehalfOf: 'org_g', ...paper });
  await act(partnerships, 'headG', 'offerMemorandum', { onBehalfOf: 'org_g', memorandumId: memorandum.id });
  for (const party of twins)
    await act(partnerships, speakers[party], 'signMemorandum', {
      ...{ onBehalfOf: party, memorandumId: memorandum.id, position: 'Hiệu trưởng' },
    });
  facts.add({ ...facts.get(signed)!, kind: 'Memorandum', id: memorandum.id, partOf: signed });
  await deliver(services);

  for (const status of ['RECORDED', 'CONFIRMED']) {
    const description = canaries.put('', 'Activity.description');
    const { id } = await act(activities, 'headG', 'recordActivity', {
      ...{ partnershipId: signed, onBehalfOf: 'org_g', kind: 'OPEN_LESSON', mode: 'IN_PERSON', theme: 'Dự giờ' },
      heldOn: { value: '2024-04-12' },
      participation: twins.map((organizationId) => ({ organizationId, teachers: 3 })),
      description,
    });
    canaries.all.at(-1)!.about = id;
    if (status === 'CONFIRMED')
      await act(activities, 'pastHeadH', 'confirmActivity', { activityId: id, onBehalfOf: 'org_h' });
    const told = { status, parties: [...twins], organizerId: 'org_g', formerly: ['district4'] };
    facts.add({ kind: 'Activity', id, published: false, ...told });
  }

  await act(activities, 'officer', 'openReportingPeriod', {
    ...{
      movementId: movement.id,
      code: '2024-giua-nam',
      title: 'Báo cáo giữa năm',
      from: '2023-09-01',
      to: '2024-05-20',
    },
    dueOn: '2024-05-25',
  });
  for (const party of twins) {
    const report = await act(activities, speakers[party], 'draftReport', {
      organizationId: party,
      period: '2024-giua-nam',
    });
    facts.add({
      ...{ kind: 'Report', id: report.id, status: 'DRAFT', submitted: false, organizationId: party },
      recipients: ['org_k'],
      dueUntilDecree: ['district3', 'district4'],
    });
    const owed = await rowsOf(
      activities.em(),
      sql<{ id: string }>`select obligation_id as id from report where id = ${report.id}`,
    );
    facts.add({ kind: 'Obligation', id: owed[0]!.id, partOf: report.id });
  }
  for (const service of [partnerships, activities]) service.itIs('2024-05-06T02:00:00Z');
}
