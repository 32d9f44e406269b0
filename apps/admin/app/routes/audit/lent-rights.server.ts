import type { Graph } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { dayOfInstant } from '#app/i18n/dates.ts';
import type { Entry } from './trail.server.ts';

const LentRights = graphql(`
  query LentRights($accountIds: [ID!]!) {
    lentRights(accountIds: $accountIds) { accountId role organizationId from to lentById lentBy }
  }
`);

type Lent = {
  accountId: string;
  role: string;
  organizationId: string;
  from: string;
  to: string;
  lentById: string;
  lentBy: string | null;
};

/** What tells in whose place an entry was made. */
type Done = Pick<Entry, 'accountId' | 'at'> & { roles: { role: string; organization: { id: string } | null }[] };
export type Lender = { insteadOf: string | null; insteadOfId: string | null };

/** In whose place an entry was made, if a right it was made with was lent on that day. */
export function lenderOf({ accountId, at, roles }: Done, lent: readonly Lent[]): Lender {
  const day = dayOfInstant(at);
  const used = lent.find(
    (right) =>
      right.accountId === accountId &&
      right.from <= day &&
      day < right.to &&
      roles.some(({ role, organization }) => role === right.role && organization?.id === right.organizationId),
  );
  return { insteadOf: used?.lentBy ?? null, insteadOfId: used?.lentById ?? null };
}

/**
 * The entries, a hundred at most, with whom each was made for. Where whoever keeps the rights is silent nobody is named,
 * and the service is among the missing.
 */
export async function withLenders<Given extends Done>(graph: Graph, entries: readonly Given[]) {
  const accountIds = [...new Set(entries.flatMap(({ accountId }) => accountId ?? []))];
  const { data, missing } =
    accountIds.length > 0 ? await graph.ask(LentRights, { accountIds }) : { data: null, missing: [] };
  const lent = (data?.lentRights ?? []) as Lent[];
  return { missing, entries: entries.map((entry) => ({ ...entry, ...lenderOf(entry, lent) })) };
}

export type ShownEntry = Entry & Lender;
