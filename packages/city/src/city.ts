import { accountAppointments, accountPeople, accounts } from './accounts.ts';
import { withHeads } from './generated/heads.ts';
import { generatedSchools } from './generated/schools.ts';
import { offices } from './map/offices.ts';
import { type Place, place } from './place.ts';
import { realDocuments } from './real/documents.ts';
import { movement } from './real/movement.ts';
import { realOrganizations } from './real/organizations.ts';
import { realAppointments, realPeople } from './real/people.ts';
import type { City } from './records.ts';

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
  return {
    movements: [movement(where)],
    organizations: [...offices(where), ...(hanoi ? realOrganizations : []), ...schools.map(({ record }) => record)],
    people: hanoi ? [...realPeople, ...accountPeople, ...people] : people,
    appointments: [
      ...(hanoi ? [...realAppointments, ...accountAppointments] : []),
      ...schools.flatMap(({ heads }) => heads),
    ],
    documents: hanoi ? realDocuments : [],
    partnerships: [],
    activities: [],
    reportingPeriods: [],
    obligations: [],
    reports: [],
    accounts: hanoi ? accounts : [],
    rounds: [],
  };
}

function join(one: City, other: City): City {
  return {
    movements: [...one.movements, ...other.movements],
    organizations: [...one.organizations, ...other.organizations],
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
