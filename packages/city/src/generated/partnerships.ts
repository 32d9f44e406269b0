import { addDays, type Day } from '@twinning/domain/day';
import { movementBegins } from '../calendar.ts';
import type { Place } from '../place.ts';
import { generated } from '../provenance.ts';
import type { Random } from '../random.ts';
import { movementOf } from '../real/movement.ts';
import type { ConsentRecord, PartnershipRecord, PartnershipStatus } from '../records/partnership.ts';
import { memorandumOf } from './memoranda.ts';
import { type Milestones, milestones } from './milestones.ts';
import { planOf } from './plans.ts';
import type { Stage } from './stages.ts';
import type { Tuple } from './tuples.ts';
import { keyOf, signatory, supervisorsOf, type Twinning } from './twinning.ts';

const statuses: Readonly<Record<Stage, PartnershipStatus>> = {
  PLANNED: 'IN_FORCE',
  SIGNED: 'IN_FORCE',
  CONSENTED: 'CONSENTED',
  AGREED: 'AGREED',
  PROPOSED: 'PROPOSED',
  DECLINED: 'DECLINED',
  LAPSED: 'LAPSED',
  ENDED: 'ENDED',
};

export function twinningsOf(place: Place, tuples: readonly Tuple[]): Twinning[] {
  const random = place.random('partnerships');
  return tuples.map((tuple) => twinning(place, random, tuple));
}

function twinning(place: Place, random: Random, { parties, group, stage }: Tuple): Twinning {
  const days = milestones(random, stage, group?.signedOn ?? addDays(movementBegins, 90));
  const { proposedOn, agreedOn, signedOn } = days;
  const memoranda = memorandumOf(place, random, parties, stage, days);
  const plans = planOf(place, random, parties, stage, days);
  const endedOn = stage === 'ENDED' ? '2025-02-14' : null;
  const record: PartnershipRecord = {
    id: place.id('pts', keyOf(parties), proposedOn),
    movementId: movementOf(place),
    title: parties.map(({ shortName }) => shortName).join(' – '),
    level: 'SCHOOL',
    status: statuses[stage],
    parentId: group?.id ?? null,
    parties: parties.map((party, index) => ({
      organizationId: party.record.id,
      joinedOn: index === 0 ? proposedOn : agreedOn,
      agreedOn: index === 0 ? proposedOn : agreedOn,
      signatory: signedOn ? signatory(party, signedOn) : null,
    })),
    consents: supervisorsOf(parties, proposedOn).map((supervisorId) => consent(supervisorId, days)),
    memoranda,
    plans,
    steeringCommittee: null,
    periodsCited: [],
    period: { from: signedOn, to: endedOn ?? '2026-01-01' },
    documentIds: [],
    proposedOn,
    updatedOn: lastOf(Object.values(days), plans[0]?.filedOn ?? null, endedOn),
    ...generated,
  };
  return { record, parties, stage };
}

function consent(supervisorId: ConsentRecord['supervisorId'], { consentedOn }: Milestones): ConsentRecord {
  return { supervisorId, status: consentedOn ? 'GIVEN' : 'PENDING', decidedOn: consentedOn, note: null };
}

function lastOf(days: readonly (Day | null)[], ...more: readonly (Day | null)[]): Day {
  return [...days, ...more].filter((day) => day !== null).reduce((last, day) => (day > last ? day : last));
}
