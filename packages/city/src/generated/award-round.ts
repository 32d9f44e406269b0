import { accountId, accountPersonId } from '../accounts.ts';
import type { Place } from '../place.ts';
import { generated } from '../provenance.ts';
import { movementOf } from '../real/movement.ts';
import type { AccountKey } from '../records/account.ts';
import type { ActivityRecord } from '../records/activity.ts';
import type { PersonId, PersonRecord } from '../records/organization.ts';
import type { AwardRoundRecord, NominationRecord, SeatRecord } from '../records/recognition.ts';
import type { ObligationRecord } from '../records/report.ts';
import { awardCategories } from './award-categories.ts';
import { nomination } from './nominations.ts';
import { personName } from './person-names.ts';
import type { Twinning } from './twinning.ts';

const code = 'thi-dua-2025';
const openedOn = '2025-05-12';
const accountSeats: readonly (readonly [AccountKey, SeatRecord['role']])[] = [
  ['chair', 'CHAIR'],
  ['secretary', 'SECRETARY'],
  ['member', 'MEMBER'],
  ['conflicted-member', 'MEMBER'],
];
const collectives = 12;
const individuals = 8;

/**
 * A round in the middle of its scoring. The members without an account have handed in their sheets; those a newcomer
 * can sign in as have not. Two of the former head a nominated school and a nominee's twin, so conflicts show.
 */
export function awardRound(
  place: Place,
  twinnings: readonly Twinning[],
  activities: readonly ActivityRecord[],
  obligations: readonly ObligationRecord[],
): { round: AwardRoundRecord; people: PersonRecord[] } {
  const random = place.random('award-round');
  const [collective, individual] = awardCategories(place, code, openedOn);
  const done = Map.groupBy(activities, ({ partnershipId }) => partnershipId);
  const owed = Map.groupBy(obligations, ({ organizationId }) => organizationId);
  const busy = twinnings.filter(({ stage, record }) => stage === 'PLANNED' && (done.get(record.id)?.length ?? 0) >= 4);
  const chosen = random.shuffled(busy).slice(0, collectives + individuals);

  const people: PersonRecord[] = [];
  const invent = (key: string): PersonId => {
    const id = place.id('per', `${code}:${key}`, openedOn);
    people.push({ id, name: personName(random, 0.6), ...generated });
    return id;
  };
  const seat = (role: SeatRecord['role'], personId: PersonId, key?: AccountKey): SeatRecord => ({
    id: place.id('seat', `${code}:${personId}`, openedOn),
    role,
    personId,
    accountId: key ? accountId(key) : null,
    from: openedOn,
    to: null,
  });
  const headOf = (twinning: Twinning, party: number) => twinning.parties[party]!.heads.at(-1)!.personId;
  const silent = accountSeats.map(([key, role]) => seat(role, accountPersonId(key), key));
  const scoring = [
    headOf(chosen[0]!, 0),
    headOf(chosen[1]!, 1),
    invent('judge-1'),
    invent('judge-2'),
    invent('judge-3'),
  ];
  const judges = scoring.map((personId) => seat('MEMBER', personId));

  const nominations = chosen.map((twinning, index): NominationRecord => {
    const category = index < collectives ? collective : individual;
    const school = twinning.parties[0]!;
    const conflicted = twinning.parties.flatMap(({ heads }) => heads.map(({ personId }) => personId));
    return nomination({
      place,
      random,
      category,
      school,
      personId: category === individual ? invent(`teacher-${index}`) : null,
      activities: done.get(twinning.record.id) ?? [],
      judges: judges.filter(({ personId }) => !conflicted.includes(personId)),
      obligations: owed.get(school.record.id) ?? [],
      assessed: index % 10 !== 8,
      declared: index === collectives ? accountPersonId('conflicted-member') : null,
    });
  });
  return {
    people,
    round: {
      id: place.id('rnd', code, openedOn),
      code,
      title: 'Đợt khen thưởng trình diễn 2025',
      movementId: movementOf(place),
      openedOn,
      phase: 'SCORING',
      demonstration: true,
      categories: [collective, individual],
      seats: [...silent, ...judges],
      nominations,
    },
  };
}
