import type { Actor } from '@twinning/domain/actor';
import { changedDays, type GivenDays, renewed } from './changed-days.ts';
import type { CodeScheme, Organization } from './organization.ts';
import { CodeTaken } from './register-organization.ts';
import { withFact, withoutFact } from './with-fact.ts';

export type AssignCode = GivenDays & { scheme: CodeScheme; code: string | null };

/** The department gives a body a code, or with null takes it away; `taken` when another bears it on one of the days. */
export function assignCode(body: Organization, by: AssignCode, taken: boolean, actor: Actor): Organization {
  const days = changedDays(body, by, actor);
  const { scheme, code: value } = by;
  if (value === null) return renewed(body, { codes: withoutFact(body.codes, days, (code) => code.scheme === scheme) });
  if (taken) throw new CodeTaken([{ scheme, value }]);
  return renewed(body, { codes: withFact(body.codes, { scheme, value, ...days }, (code) => code.scheme) });
}
