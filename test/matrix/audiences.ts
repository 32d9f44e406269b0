import type { Fact, Principal } from './facts.ts';
import {
  activity,
  afterScoring,
  answersFor,
  auditor,
  decree,
  department,
  grants,
  has,
  inPerson,
  judges,
  listed,
  nomination,
  onlySupport,
  partnership,
  person,
  photo,
  report,
  scored,
  sides,
  signedIn,
  within,
} from './meanings.ts';

/** Who is meant by the words of the decision table. `own`: each is answered about themselves, so that only leaks can be judged. */
export type Audience = {
  words: string;
  own?: boolean;
  of(principal: Principal, about: Fact | null): boolean;
};

export const audiences: Readonly<Record<string, Audience>> = {
  everyone: { words: 'Anybody, signed in or not.', of: () => true },
  nobody: { words: 'Nobody at all.', of: () => false },
  'the signed in': { words: 'Anybody with an account.', of: signedIn },
  'each their own': { words: 'Whoever asks, about themselves.', own: true, of: signedIn },
  'each their own in person': {
    words: 'Whoever asks, about themselves; not support that looks through their eyes.',
    own: true,
    of: (principal) => signedIn(principal) && principal.viewedBy === undefined,
  },
  'those who sign in themselves': {
    words: 'Anybody with an account; no system, and not support that looks through their eyes.',
    of: inPerson,
  },
  'whose data it was': {
    words: 'Those whose data somebody looked at, and those through whose eyes support did; not support as one of them.',
    of: (principal, about) => inPerson(principal) && listed(about, 'whose').includes(principal.self),
  },
  'whose data it was, of whom may be named': {
    words: 'The same, unless the look was that of a committee, of whose members none is named.',
    of: (principal, about) =>
      about?.veiled === false && inPerson(principal) && listed(about, 'whose').includes(principal.self),
  },
  'those of the nomination': {
    words:
      'The unit of the nominee, the nominator, the department, auditors, and the committee once it is submitted; not a member whom a conflict bars, unless their own unit is still writing it.',
    of: nomination,
  },
  'the committee': {
    words: 'Whoever holds a seat in the round, the department, auditors.',
    of: (principal, about) => department(principal) || auditor(principal) || judges(principal, about),
  },
  'the committee in person': {
    words: 'Whoever holds a seat in the round, the department, auditors; no system.',
    of: (principal, about) =>
      person(principal) && (department(principal) || auditor(principal) || judges(principal, about)),
  },
  'readers of scores': {
    words:
      'A member who has handed in their own scores; once scoring is closed chair, secretary and auditors; each as far as they see the nomination.',
    of: (principal, about) =>
      nomination(principal, about) && (scored(principal, about) || afterScoring(principal, about)),
  },
  'readers of standings': {
    words:
      'A member who has scored all they may in the category; once scoring is closed chair, secretary and auditors.',
    of: (principal, about) => listed(about, 'complete').includes(principal.self) || afterScoring(principal, about),
  },
  'the judge': {
    words: 'The member whose scores they are.',
    of: (principal, about) => nomination(principal, about) && scored(principal, about),
  },
  'those of the nomination, once counted': {
    words: 'Those of the nomination, after the ballot on it was closed.',
    of: (principal, about) => about?.ballotClosed === true && nomination(principal, about),
  },
  'the person': {
    words: 'Whoever it tells of, and the department’s administrators, who answer for it.',
    of: (principal, about) =>
      principal.viewedBy === undefined && (about?.who === principal.self || has(principal, 'DEPARTMENT_ADMINISTRATOR')),
  },
  'people of the movement and oneself': {
    words: 'The people of the movement, and whoever it is.',
    of: (principal, about) =>
      (person(principal) && !onlySupport(principal)) || (signedIn(principal) && about?.who === principal.self),
  },
  'the holder': { words: 'Whose right it is.', of: (principal, about) => about?.holder === principal.self },
  'people of the movement': {
    words: 'Anybody who signs in as a person, support as such excepted.',
    of: (principal) => person(principal) && !onlySupport(principal),
  },
  'those who sign in': { words: 'Anybody with an account, and no system.', of: person },
  'those who work': {
    words: 'Whoever works at an office or school today, and no system.',
    of: (principal) => person(principal) && principal.worksFor.length > 0,
  },
  'those who grant rights there': {
    words:
      'Heads and officers of the unit and officers of the offices above it in their own right, the department and auditors; no system.',
    of: grants,
  },
  'those of the right': {
    words: 'Its holder, and those who grant rights there.',
    of: (principal, about) => about?.holder === principal.self || grants(principal, about),
  },
  'those of the delegation': {
    words: 'Who is absent, who acts meanwhile, and those who grant rights there.',
    of: (principal, about) => sides(principal, about) || grants(principal, about),
  },
  'both sides': { words: 'Support that asked, and the person whose eyes are meant.', of: sides },
  'keepers of keys': {
    words: 'Heads and officers of the office itself, administrators of the department, auditors; no system.',
    of: (principal, about) =>
      person(principal) &&
      (auditor(principal) ||
        has(principal, 'DEPARTMENT_ADMINISTRATOR') ||
        (principal.worksFor.includes(about?.organizationId as string) &&
          (has(principal, 'DEPARTMENT_OFFICER') || answersFor(principal, about)))),
  },
  'the office that sent it': {
    words: 'Whoever works for the office that sent the sheet, and no system.',
    of: (principal, about) => person(principal) && principal.worksFor.includes(about?.organizationId as string),
  },
  'the department': {
    words: 'Administrators and officers of the department.',
    of: department,
  },
  'the department in person': {
    words: 'Administrators and officers of the department; no system.',
    of: (principal) => person(principal) && department(principal),
  },
  administrators: {
    words: 'Administrators of the department.',
    of: (principal) => has(principal, 'DEPARTMENT_ADMINISTRATOR'),
  },
  'the department and auditors': {
    words: 'Administrators and officers of the department, and auditors.',
    of: (principal) => department(principal) || auditor(principal),
  },
  'the department and auditors in person': {
    words: 'Administrators and officers of the department, and auditors; no system.',
    of: (principal) => person(principal) && (department(principal) || auditor(principal)),
  },
  'readers of the trail': {
    words: 'Auditors and administrators of the department.',
    of: (principal) => auditor(principal) || has(principal, 'DEPARTMENT_ADMINISTRATOR'),
  },
  'the office it belongs to': {
    words: 'Whoever answers for the unit, the department and auditors.',
    of: (principal, about) =>
      department(principal) || auditor(principal) || principal.worksFor.includes(about?.organizationId as string),
  },
  'those of the decree': {
    words: 'Everybody once it is applied; before that the department and auditors.',
    of: decree,
  },
  'those of the activity': {
    words:
      'Once it is confirmed all who are signed in; before that the parties of its partnership, the offices over them, the committees, the department and auditors.',
    of: activity,
  },
  'those of the photo': {
    words:
      'With consent those of the activity; without it the parties, the offices over them, the department and auditors.',
    of: photo,
  },
  'keepers of the photo': {
    words: 'The parties of its activity, the offices over them, the department and auditors.',
    of: within,
  },
  'keepers of the photo in person': {
    words: 'The parties of its activity, the offices over them, the department and auditors; no system.',
    of: (principal, about) => person(principal) && within(principal, about),
  },
  'the public, of practices': {
    words: 'Anybody, of what its twins have confirmed and a picture with consent shows.',
    of: (_principal, about) => about?.published === true,
  },
  'viewers of the photo and the public of practices': {
    words: 'Those of the photo, as long as consent was not withdrawn; anybody, when it shows a practice.',
    of: (principal, about) => about?.published === true || (about?.hidden === false && photo(principal, about)),
  },
  'viewers of the photo': {
    words: 'Those of the photo, as long as consent was not withdrawn.',
    of: (principal, about) => about?.hidden === false && photo(principal, about),
  },
  'readers of the report': {
    words: 'Those of the report, once it is submitted; before that its author, the department and auditors.',
    of: (principal, about) =>
      report(principal, about) &&
      (about?.submitted === true ||
        department(principal) ||
        auditor(principal) ||
        principal.worksFor.includes(about?.organizationId as string)),
  },
  'those of the report': {
    words: 'Its author, its recipients, the department and auditors; committees once it is accepted.',
    of: report,
  },
  'those of the partnership': {
    words:
      'Once it is signed all who are signed in; before that its parties, the offices over them or asked for consent, the department and auditors.',
    of: partnership,
  },
};
