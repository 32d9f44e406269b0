import type { Service } from './answer.ts';

export type Issue = { path: string; message: string };
export type Refused = { kind: 'refused'; refusal: string; message: string; issues: Issue[]; ticket?: string };
export type Unanswered = { kind: 'unanswered'; services: Service[]; requestId: string };

type AnyResult = { __typename?: string };
/** The members of a mutation's result that are not refusals. */
export type Done<Result> = Exclude<Result, { message: string }>;
export type Outcome<Result> = { kind: 'done'; result: Done<Result> } | Refused | Unanswered;

/** Tells a refusal from a success without listing the kinds: only refusals carry a message. */
export function outcomeOf<Result extends AnyResult>(result: Result): Outcome<Result> {
  if (!('message' in result) || typeof result.message !== 'string')
    return { kind: 'done', result: result as Done<Result> };
  const issues = 'issues' in result && Array.isArray(result.issues) ? (result.issues as Issue[]) : [];
  // The one refusal that is a step on the way: the password was right, the second factor is still to come.
  const ticket = 'ticket' in result && typeof result.ticket === 'string' ? { ticket: result.ticket } : {};
  return { kind: 'refused', refusal: result.__typename ?? '', message: result.message, issues, ...ticket };
}
