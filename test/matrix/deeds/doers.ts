import type { Role } from '@twinning/domain/actor';
import type { Fact, Principal } from '../facts.ts';
import { units } from '../world/town.ts';

type Doer = (principal: Principal, about: Fact | null) => boolean;

const listed = (about: Fact | null, attribute: string): readonly string[] => (about?.[attribute] as string[]) ?? [];
const has = (principal: Principal, ...roles: Role[]) => roles.some((role) => principal.roles.includes(role));
const OFFICES: readonly Role[] = ['DISTRICT_OFFICER', 'COMMUNE_OFFICER', 'CLUSTER_COORDINATOR'];

/** A person; what a key may do besides is said where it may. */
const person = ({ signedIn, scopes }: Principal) => signedIn && scopes === undefined;
/** Systems write with a scope to write alone, as their office would. */
const writes = ({ signedIn, scopes }: Principal) =>
  signedIn && (scopes === undefined || scopes.some((scope) => scope.endsWith('_WRITE')));
const worksFor = (principal: Principal, ids: readonly string[]) =>
  writes(principal) && ids.some((id) => principal.worksFor.includes(id));
const department: Doer = (principal) =>
  writes(principal) && has(principal, 'DEPARTMENT_ADMINISTRATOR', 'DEPARTMENT_OFFICER');
const unit = (about: Fact | null) => [about?.organizationId as string];
const parties: Doer = (principal, about) => worksFor(principal, listed(about, 'parties'));
const recipients: Doer = (principal, about) => worksFor(principal, listed(about, 'recipients'));
const side = (principal: Principal, about: Fact | null, which?: 0 | 1) => {
  const both = listed(about, 'sides');
  return person(principal) && (which === undefined ? both.includes(principal.name) : both[which] === principal.name);
};

/** By a right of one's own: what is lent grants nothing further. */
const own = (principal: Principal, ...roles: Role[]) =>
  person(principal) && roles.some((role) => principal.roles.includes(role) && !principal.lent.includes(role));

/** Who may grant a role at a unit: see issue 4, Roles. */
function grants(principal: Principal, role: Role, organizationId: string): boolean {
  if (own(principal, 'DEPARTMENT_ADMINISTRATOR')) return true;
  if (own(principal, 'DEPARTMENT_OFFICER')) return !['DEPARTMENT_ADMINISTRATOR', 'AUDITOR', 'SUPPORT'].includes(role);
  if (principal.worksFor.includes(organizationId))
    return role === 'SCHOOL_STAFF' ? own(principal, 'SCHOOL_HEAD') : OFFICES.includes(role) && own(principal, role);
  return role === 'SCHOOL_HEAD' && own(principal, ...OFFICES) && principal.reaches.includes(organizationId);
}

const above: Doer = (principal, about) =>
  person(principal) &&
  has(principal, 'DISTRICT_OFFICER', 'COMMUNE_OFFICER') &&
  principal.reaches.includes(about?.organizationId as string) &&
  !principal.worksFor.includes(about?.organizationId as string);

const seat = (principal: Principal, about: Fact | null, ...roles: Role[]) =>
  person(principal) &&
  about?.status !== 'DRAFT' &&
  listed(about, 'judges').includes(principal.name) &&
  has(principal, ...roles);
const unbarred: Doer = (principal, about) =>
  person(principal) &&
  about?.status !== 'DRAFT' &&
  listed(about, 'judges').includes(principal.name) &&
  !listed(about, 'barred').includes(principal.name);
/** Whom a conflict bars sees nothing of a nomination, and does nothing about it either, unless their own unit still writes it. */
const clear =
  (doer: Doer): Doer =>
  (principal, about) =>
    doer(principal, about) && !listed(about, 'barred').includes(principal.name);
const writing = (about: Fact | null) => about?.status === 'DRAFT' || about?.status === 'RETURNED';
const chair: Doer = (principal, about) => seat(principal, about, 'COMMITTEE_CHAIR');
const secretary: Doer = (principal, about) => seat(principal, about, 'COMMITTEE_SECRETARY');
const either =
  (...those: readonly Doer[]): Doer =>
  (principal, about) =>
    those.some((doer) => doer(principal, about));
const granting = (principal: Principal, about: Fact | null) =>
  person(principal) && grants(principal, about?.role as Role, about?.organizationId as string);

/** Who is meant by the words of the tables of deeds. */
export const doers: Readonly<Record<string, Doer>> = {
  everyone: ({ scopes }) => scopes === undefined,
  'those who sign in': person,
  'the person signed in': (principal, about) => person(principal) && about?.who === principal.name,
  support: (principal) => person(principal) && has(principal, 'SUPPORT'),
  administrators: (principal) => person(principal) && has(principal, 'DEPARTMENT_ADMINISTRATOR'),
  'the department': department,
  'the department in person': (principal, about) => person(principal) && department(principal, about),
  'the department and offices above': either(
    (principal, about) => person(principal) && department(principal, about),
    above,
  ),
  'the department, offices above and heads of the unit': either(
    (principal, about) => person(principal) && department(principal, about),
    above,
    (principal, about) => worksFor(principal, unit(about)) && own(principal, 'SCHOOL_HEAD', ...OFFICES),
  ),
  'keepers of the paper': (principal, about) => worksFor(principal, unit(about)),
  'those of the unit': (principal, about) => worksFor(principal, unit(about)),
  'the office that sent it': (principal, about) => person(principal) && worksFor(principal, unit(about)),
  'holders of keys': (principal, about) =>
    own(principal, 'DEPARTMENT_ADMINISTRATOR') ||
    (worksFor(principal, unit(about)) && own(principal, 'DEPARTMENT_OFFICER', 'SCHOOL_HEAD', ...OFFICES)),
  'the holder': (principal, about) => person(principal) && about?.holder === principal.name,
  'the holder and granters': (principal, about) =>
    person(principal) && (about?.holder === principal.name || granting(principal, about)),
  'both sides and granters': either(side, granting),
  'both sides in person': (principal, about) => side(principal, about),
  'the person asked': (principal, about) => side(principal, about, 1),
  'support that asked': (principal, about) => side(principal, about, 0) && has(principal, 'SUPPORT'),
  'granters of staff': (principal, about) => grants(principal, 'SCHOOL_STAFF', about?.organizationId as string),
  'granters of the offer': granting,
  'those over the account': (principal, about) => {
    const rights = listed(about, 'rights').map((right) => right.split(' ') as [Role, string]);
    const may =
      rights.length > 0 && !rights.some(([role]) => role.startsWith('COMMITTEE_'))
        ? rights.every(([role, id]) => grants(principal, role, id))
        : own(principal, 'DEPARTMENT_ADMINISTRATOR');
    return person(principal) && may && about?.who !== principal.name;
  },
  parties,
  supervisors: (principal, about) => worksFor(principal, listed(about, 'supervisors')),
  'those at work': (principal) => writes(principal) && principal.worksFor.length > 0,
  recipients,
  'recipients and the department': either(recipients, department),
  'the organizer': (principal, about) => worksFor(principal, [about?.organizerId as string]),
  'twins of the organizer': (principal, about) =>
    worksFor(
      principal,
      listed(about, 'parties').filter((id) => id !== about?.organizerId),
    ),
  'the author': (principal, about) => worksFor(principal, unit(about)),
  'the chair without a conflict': clear(chair),
  'the secretary without a conflict': clear(secretary),
  'chair and secretary without a conflict': clear(either(chair, secretary)),
  'chair and secretary': either(chair, secretary),
  'chair, secretary and the department': either(chair, secretary, department),
  'the department and the chair': either(chair, department),
  'the department without a conflict': clear(department),
  'judges without a conflict': unbarred,
  'judges who may know': (principal, about) =>
    unbarred(principal, about) || (person(principal) && listed(about, 'declaredBy').includes(principal.name)),
  'the nominator without a conflict': (principal, about) =>
    worksFor(principal, [about?.nominatorId as string]) &&
    (writing(about) || !listed(about, 'barred').includes(principal.name)),
  'the unit and offices above': (principal, about) =>
    writes(principal) && principal.reaches.includes(about?.organizationId as string),
};

/** Units at which staff works. */
export const schools = units.filter(({ kind, to }) => kind === 'SCHOOL' && to === undefined).map(({ id }) => id);
