import type { Role } from '@twinning/domain/actor';
import type { Fact, Principal } from './facts.ts';

const DEPARTMENT: readonly Role[] = ['DEPARTMENT_ADMINISTRATOR', 'DEPARTMENT_OFFICER'];
const LEADING: readonly Role[] = ['SCHOOL_HEAD', 'DISTRICT_OFFICER', 'COMMUNE_OFFICER', 'CLUSTER_COORDINATOR'];
export const has = (principal: Principal, ...roles: Role[]) => roles.some((role) => principal.roles.includes(role));
export const department = (principal: Principal) => has(principal, ...DEPARTMENT);
export const auditor = (principal: Principal) => has(principal, 'AUDITOR');
export const listed = (about: Fact | null, attribute: string): readonly string[] =>
  (about?.[attribute] as string[]) ?? [];
export const signedIn = (principal: Principal) => principal.signedIn;
export const judges = (principal: Principal, about: Fact | null) => listed(about, 'judges').includes(principal.self);

function concerned(principal: Principal, about: Fact | null): boolean {
  return principal.worksFor.some((id) => id === about?.organizationId || id === about?.nominatorId);
}

/** Those it concerns, department, auditors, and the committee once it has it; never a member with a conflict. */
export function nomination(principal: Principal, about: Fact | null): boolean {
  const writing = about?.status === 'DRAFT' || about?.status === 'RETURNED';
  if (concerned(principal, about) && writing) return true;
  if (listed(about, 'barred').includes(principal.self)) return false;
  if (concerned(principal, about) || department(principal) || auditor(principal)) return true;
  return judges(principal, about) && about?.status !== 'DRAFT';
}

export const scored = (principal: Principal, about: Fact | null) => listed(about, 'scoredBy').includes(principal.self);
export const afterScoring = (principal: Principal, about: Fact | null) =>
  about?.scoringClosed === true && (auditor(principal) || listed(about, 'leads').includes(principal.self));

/** Whose office a decree ended: they keep what was of its day (security.md, Authorisation: as of the row's date). */
const formerly = (principal: Principal, about: Fact | null) => listed(about, 'formerly').includes(principal.self);

/** A partnership that is signed is shared; before, it belongs to its parties, those over them, and the department. */
export function partnership(principal: Principal, about: Fact | null): boolean {
  if (!signedIn(principal)) return false;
  if (about?.signed === true || department(principal) || auditor(principal)) return true;
  if (formerly(principal, about)) return true;
  return [...listed(about, 'parties'), ...listed(about, 'supervisors')].some((id) => principal.reaches.includes(id));
}

export const within = (principal: Principal, about: Fact | null) =>
  department(principal) ||
  auditor(principal) ||
  formerly(principal, about) ||
  reaches(principal, listed(about, 'parties'));

const sitsAnywhere = (principal: Principal) =>
  has(principal, 'COMMITTEE_CHAIR', 'COMMITTEE_SECRETARY', 'COMMITTEE_MEMBER');
const reaches = (principal: Principal, ids: readonly string[]) => ids.some((id) => principal.reaches.includes(id));

export const activity = (principal: Principal, about: Fact | null) =>
  signedIn(principal) && (about?.status === 'CONFIRMED' || sitsAnywhere(principal) || within(principal, about));

/** Without consent it is for those who took part and those over them; a seat on a committee does not open it. */
export const photo = (principal: Principal, about: Fact | null) =>
  activity(principal, about) && (about?.shown === true || within(principal, about));

export function report(principal: Principal, about: Fact | null): boolean {
  if (department(principal) || auditor(principal)) return true;
  const mine = [about?.organizationId as string, ...listed(about, 'recipients')];
  if (mine.some((id) => principal.worksFor.includes(id))) return true;
  return sitsAnywhere(principal) && (about?.status === 'ACCEPTED' || about?.status === 'LOCKED');
}

/** A person who signs in; a key of an office is none. */
export const person = (principal: Principal) => signedIn(principal) && principal.scopes === undefined;
export const inPerson = (principal: Principal) => person(principal) && principal.viewedBy === undefined;
export const onlySupport = ({ roles }: Principal) => roles.length > 0 && roles.every((role) => role === 'SUPPORT');
export const decree = (principal: Principal, about: Fact | null) =>
  about?.applied === true || department(principal) || auditor(principal);
export const sides = (principal: Principal, about: Fact | null) => listed(about, 'sides').includes(principal.self);

/** Own heads and officers, not by a right that is lent; offices above it for its headship. */
export function answersFor(principal: Principal, about: Fact | null): boolean {
  const leads = LEADING.some((role) => principal.roles.includes(role) && !principal.lent.includes(role));
  return person(principal) && leads && principal.reaches.includes(about?.organizationId as string);
}

export const grants = (principal: Principal, about: Fact | null) =>
  person(principal) && (department(principal) || auditor(principal) || answersFor(principal, about));
