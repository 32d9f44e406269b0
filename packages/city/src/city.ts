import { accountAppointments, accountPeople, accounts } from './accounts.ts';
import { activitiesOf } from './generated/activities.ts';
import { awardRound } from './generated/award-round.ts';
import { districtPartnerships } from './generated/district-partnerships.ts';
import { groupsOf } from './generated/groups.ts';
import { withHeads } from './generated/heads.ts';
import { twinningsOf } from './generated/partnerships.ts';
import { reportingPeriodsOf } from './generated/reporting.ts';
import { reportsOf } from './generated/reports.ts';
import { generatedSchools } from './generated/schools.ts';
import { lowerTuples, upperTuples } from './generated/tuples.ts';
import { offices } from './map/offices.ts';
import { type Place, place } from './place.ts';
import { realActivities } from './real/activities.ts';
import { realDocuments } from './real/documents.ts';
import { movement } from './real/movement.ts';
import { realOrganizations } from './real/organizations.ts';
import { realPartnerships } from './real/partnerships.ts';
import { realAppointments, realPeople } from './real/people.ts';
import type { City } from './records.ts';
import { clustersFormedOf } from './reorganizations/clusters-formed.ts';
import { reformOf } from './reorganizations/reform.ts';
import { smallReformOf } from './reorganizations/small-reform.ts';

export type Size = { scale?: number };

/** One city after another, each complete in itself: a loader of a nation never holds more than one. */
export function* cities({ scale = 1 }: Size = {}): Generator<City> {
  for (let number = 1; number <= scale; number++) yield build(place(number));
}

const built = new Map<number, City>();

/** The city, or at a greater scale the nation in one piece. Built once per process and never changed. */
export function city({ scale = 1 }: Size = {}): City {
  const known = built.get(scale) ?? [...cities({ scale })].reduce(join);
  built.set(scale, known);
  return known;
}

function build(where: Place): City {
  const hanoi = where.number === 1;
  const { people, schools } = withHeads(where, generatedSchools(where));
  const groups = groupsOf(where);
  const twinnings = twinningsOf(where, [...lowerTuples(where, schools, groups), ...upperTuples(where, schools)]);
  const activities = activitiesOf(where, twinnings);
  const reportingPeriods = reportingPeriodsOf(where);
  const { obligations, reports } = reportsOf(where, twinnings, activities, reportingPeriods);
  const award = hanoi ? awardRound(where, twinnings, activities, obligations) : null;
  const organizations = [
    ...offices(where),
    ...(hanoi ? realOrganizations : []),
    ...schools.map(({ record }) => record),
  ];
  return {
    movements: [movement(where)],
    organizations,
    reorganizations: [smallReformOf(where), reformOf(where, organizations), clustersFormedOf(where, organizations)],
    people: [...(hanoi ? [...realPeople, ...accountPeople] : []), ...people, ...(award?.people ?? [])],
    appointments: [
      ...(hanoi ? [...realAppointments, ...accountAppointments] : []),
      ...schools.flatMap(({ heads }) => heads),
    ],
    documents: hanoi ? realDocuments : [],
    partnerships: [
      ...(hanoi ? realPartnerships : []),
      ...districtPartnerships(where, groups),
      ...twinnings.map(({ record }) => record),
    ],
    activities: hanoi ? [...realActivities, ...activities] : activities,
    reportingPeriods,
    obligations,
    reports,
    accounts: hanoi ? accounts : [],
    rounds: award ? [award.round] : [],
  };
}

function join(one: City, other: City): City {
  return {
    movements: [...one.movements, ...other.movements],
    organizations: [...one.organizations, ...other.organizations],
    reorganizations: [...one.reorganizations, ...other.reorganizations],
    people: [...one.people, ...other.people],
    appointments: [...one.appointments, ...other.appointments],
    documents: [...one.documents, ...other.documents],
    partnerships: [...one.partnerships, ...other.partnerships],
    activities: [...one.activities, ...other.activities],
    reportingPeriods: [...one.reportingPeriods, ...other.reportingPeriods],
    obligations: [...one.obligations, ...other.obligations],
    reports: [...one.reports, ...other.reports],
    accounts: [...one.accounts, ...other.accounts],
    rounds: [...one.rounds, ...other.rounds],
  };
}
