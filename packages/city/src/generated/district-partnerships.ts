import { addDays } from '@twinning/domain/day';
import { onDay, workday } from '../calendar.ts';
import { departmentOf, officeOf } from '../map/offices.ts';
import type { Place } from '../place.ts';
import { generated } from '../provenance.ts';
import { movementOf } from '../real/movement.ts';
import type { PartnershipRecord } from '../records/partnership.ts';
import type { Group } from './groups.ts';
import { commitments } from './texts.ts';

/** One signed partnership for every group of districts that the papers do not already pair. */
export function districtPartnerships(place: Place, groups: readonly Group[]): PartnershipRecord[] {
  return groups.filter(({ real }) => !real).map((group) => partnership(place, group));
}

function partnership(place: Place, { id, districts, signedOn }: Group): PartnershipRecord {
  const offices = districts.map(({ slug }) => officeOf(place, slug));
  const proposedOn = workday(addDays(signedOn, -30));
  const agreedOn = workday(addDays(signedOn, -20));
  const consentedOn = workday(addDays(signedOn, -10));
  return {
    id,
    movementId: movementOf(place),
    title: districts.map(({ fullName }) => place.name(`Phòng GD&ĐT ${fullName}`)).join(' – '),
    level: 'DISTRICT',
    status: 'IN_FORCE',
    parentId: null,
    parties: offices.map((officeId, index) => ({
      organizationId: officeId,
      joinedOn: index === 0 ? proposedOn : agreedOn,
      agreedOn: index === 0 ? proposedOn : agreedOn,
      signatory: { personId: null, position: 'Trưởng phòng', officeId, signedOn: onDay(signedOn) },
    })),
    consents: [{ supervisorId: departmentOf(place), status: 'GIVEN', decidedOn: consentedOn, note: null }],
    memoranda: [
      {
        id: place.id('mem', id, signedOn),
        title: 'Biên bản ghi nhớ giữa các Phòng GD&ĐT',
        status: 'IN_FORCE',
        signedOn: onDay(signedOn),
        place: null,
        partyIds: offices,
        signatures: offices.map((organizationId) => ({ organizationId, personId: null, signedOn })),
        commitments: (['thay-co', 'nha-truong'] as const).map((strandCode) => ({
          id: place.id('cmt', `${id}:${strandCode}`, signedOn),
          text: commitments[strandCode][0]!,
          strandCode,
          dueOn: '2025-05-31',
          responsibleId: null,
        })),
        documentId: null,
      },
    ],
    plans: [],
    steeringCommittee: null,
    periodsCited: [],
    period: { from: signedOn, to: '2026-01-01' },
    documentIds: [],
    proposedOn,
    updatedOn: signedOn,
    ...generated,
  };
}
