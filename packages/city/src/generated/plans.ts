import { addDays, type Day } from '@twinning/domain/day';
import { workday } from '../calendar.ts';
import type { Place } from '../place.ts';
import type { Random } from '../random.ts';
import type { StrandCode } from '../records/movement.ts';
import type { PlanItemRecord, PlanRecord } from '../records/partnership.ts';
import type { Milestones } from './milestones.ts';
import type { School } from './school.ts';
import type { Stage } from './stages.ts';
import { planItems } from './texts.ts';
import { keyOf } from './twinning.ts';

const strands: readonly StrandCode[] = ['thay-co', 'nha-truong'];
const reasons = ['Điều chỉnh thời gian do lịch thi của thành phố', 'Bổ sung nội dung theo đề nghị của trường bạn'];

/** The agreed plan of a pair that has one; some pairs that only signed are still drafting theirs. */
export function planOf(
  place: Place,
  random: Random,
  parties: readonly School[],
  stage: Stage,
  { signedOn, plannedOn }: Milestones,
): PlanRecord[] {
  const drafting = stage === 'SIGNED' && random.chance(0.2);
  if (!plannedOn && !drafting) return [];
  const day = plannedOn ?? addDays(signedOn!, 20);
  const id = place.id('pln', keyOf(parties), day);
  const amended = plannedOn !== null && random.chance(0.06);
  const status = drafting ? 'DRAFT' : random.chance(0.1) ? 'AGREED' : random.chance(0.2) ? 'FILED' : 'IN_PROGRESS';
  return [
    {
      id,
      symbol: drafting ? null : `${random.between(10, 180)}/KHPH`,
      status,
      version: amended ? 2 : 1,
      amendmentReason: amended ? random.pick(reasons) : null,
      documentId: null,
      items: itemsOf(place, random, parties, id, day),
      agreements: parties.map(({ record }) => ({ organizationId: record.id, agreedOn: plannedOn })),
      filedOn: status === 'DRAFT' || status === 'AGREED' ? null : workday(addDays(day, random.between(2, 8))),
      countsFrom: plannedOn,
    },
  ];
}

function itemsOf(place: Place, random: Random, parties: readonly School[], key: string, day: Day): PlanItemRecord[] {
  const texts = {
    'thay-co': random.shuffled(planItems['thay-co']),
    'nha-truong': random.shuffled(planItems['nha-truong']),
  };
  return Array.from({ length: random.between(3, 5) }, (_, index) => {
    const strandCode = strands[index % 2]!;
    return {
      id: place.id('pli', `${key}:${index}`, day),
      text: texts[strandCode][index >> 1]!,
      strandCode,
      dueOn: workday(random.day(addDays(day, 14), day < '2025-05-01' ? '2025-05-30' : '2025-12-26')),
      responsibleId: parties[index % parties.length]!.record.id,
    };
  });
}
