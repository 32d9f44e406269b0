import { audiences } from '../audiences.ts';
import { doers } from '../deeds/doers.ts';
import type { Fact, Principal } from '../facts.ts';

type Meant = (principal: Principal, about: Fact | null) => boolean;

const person = ({ signedIn, scopes }: Principal) => signedIn && scopes === undefined;
const has = ({ roles }: Principal, ...wanted: Principal['roles']) => wanted.some((role) => roles.includes(role));
const departmentInPerson = (principal: Principal): boolean =>
  person(principal) && has(principal, 'DEPARTMENT_ADMINISTRATOR', 'DEPARTMENT_OFFICER');

/** Who is meant by the words of the table of addresses that neither of the other tables has. */
const own: Readonly<Record<string, Meant>> = {
  'offices in person': (principal) =>
    departmentInPerson(principal) || (person(principal) && has(principal, 'DISTRICT_OFFICER', 'COMMUNE_OFFICER')),
};

/** The words for who reads are those of the fields, the words for who sends are those of the deeds. */
export function meant(words: string, method: string): Meant | null {
  return own[words] ?? (method === 'GET' ? (audiences[words]?.of ?? null) : (doers[words] ?? null));
}

/** Nobody asks there but the gateway itself. */
export const THE_GATEWAY = 'the gateway';
