import { addDays } from '@twinning/domain/day';
import { unknownDate } from '@twinning/domain/partial-date';
import { onDay } from '../calendar.ts';
import type { Place } from '../place.ts';
import type { Random } from '../random.ts';
import type { StrandCode } from '../records/movement.ts';
import type { CommitmentRecord, MemorandumRecord } from '../records/partnership.ts';
import type { Milestones } from './milestones.ts';
import type { School } from './school.ts';
import type { Stage } from './stages.ts';
import { commitments } from './texts.ts';
import { headOn, keyOf } from './twinning.ts';

const strands: readonly StrandCode[] = ['thay-co', 'nha-truong'];

export function memorandumOf(
  place: Place,
  random: Random,
  parties: readonly School[],
  stage: Stage,
  { consentedOn, signedOn }: Milestones,
): MemorandumRecord[] {
  if (!signedOn && (!consentedOn || random.chance(0.5))) return [];
  const day = signedOn ?? addDays(consentedOn!, 10);
  const id = place.id('mem', keyOf(parties), day);
  return [
    {
      id,
      title: 'Biên bản ghi nhớ về kết nghĩa giữa các nhà trường',
      status: stage === 'ENDED' ? 'ENDED' : signedOn ? 'IN_FORCE' : 'AWAITING_SIGNATURES',
      signedOn: signedOn ? onDay(signedOn) : unknownDate,
      place: parties[0]!.record.names[0]!.name,
      partyIds: parties.map(({ record }) => record.id),
      signatures: signedOn
        ? parties.map((party) => ({
            organizationId: party.record.id,
            personId: headOn(party, signedOn).personId,
            signedOn,
          }))
        : [],
      commitments: commitmentsOf(place, random, parties, id, day),
      documentId: null,
    },
  ];
}

function commitmentsOf(
  place: Place,
  random: Random,
  parties: readonly School[],
  key: string,
  day: string,
): CommitmentRecord[] {
  const texts = {
    'thay-co': random.shuffled(commitments['thay-co']),
    'nha-truong': random.shuffled(commitments['nha-truong']),
  };
  return Array.from({ length: random.between(2, 4) }, (_, index) => {
    const strandCode = strands[index % 2]!;
    return {
      id: place.id('cmt', `${key}:${index}`, day),
      text: texts[strandCode][index >> 1]!,
      strandCode,
      dueOn: random.chance(0.7) ? (random.chance(0.5) ? '2024-05-31' : '2025-05-31') : null,
      responsibleId: random.chance(0.6) ? parties[index % parties.length]!.record.id : null,
    };
  }).map((commitment) =>
    commitment.dueOn !== null && commitment.dueOn <= day ? { ...commitment, dueOn: '2025-05-31' } : commitment,
  );
}
