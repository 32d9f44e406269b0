import type { Graph } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { dayOfInstant } from '#app/i18n/dates.ts';
import type { Entry } from './trail.server.ts';

const LentRights = graphql(`
  query LentRights($accountIds: [ID!]!) {
    lentRights(accountIds: $accountIds) { accountId role organizationId from to lentBy }
  }
`);

type Lent = {
  accountId: string;
  role: string;
  organizationId: string;
  from: string;
  to: string;
  lentBy: string | null;
};

/** In whose place an entry was made, if a right it was made with was lent on that day. */
export function lenderOf({ accountId, at, roles }: Entry, lent: readonly Lent[]): string | null {
  const day = dayOfInstant(at);
  const used = lent.find(
    (right) =>
      right.accountId === accountId &&
      right.from <= day &&
      day < right.to &&
      roles.some(({ role, organization }) => role === right.role && organization?.id === right.organizationId),
  );
  return used?.lentBy ?? null;
}

/** The entries with whom each was made for. Whoever keeps the rights is silent at times: then nobody is named. */
export async function withLenders(graph: Graph, entries: readonly Entry[]) {
  const accountIds = [...new Set(entries.flatMap(({ accountId }) => accountId ?? []))];
  const { data } = accountIds.length > 0 ? await graph.ask(LentRights, { accountIds }) : { data: null };
  const lent = (data?.lentRights ?? []) as Lent[];
  return entries.map((entry) => ({ ...entry, insteadOf: lenderOf(entry, lent) }));
}

export type ShownEntry = Awaited<ReturnType<typeof withLenders>>[number];
