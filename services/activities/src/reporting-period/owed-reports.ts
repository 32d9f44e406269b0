/** A partnership in force during a period. */
export type Bound = { partyIds: readonly string[] };

export type OwedReport = { organizationId: string; recipientIds: string[] };

/**
 * What a period asks of the parties: one report each, to the supervising office of every party of every partnership
 * it is in. Whoever would have nobody to report to owes nothing.
 */
export function owedReports(partnerships: readonly Bound[], supervisorOf: ReadonlyMap<string, string>): OwedReport[] {
  const recipients = new Map<string, Set<string>>();
  for (const { partyIds } of partnerships) {
    const offices = partyIds.map((party) => supervisorOf.get(party)).filter((office) => office !== undefined);
    for (const party of partyIds) {
      const known = recipients.get(party) ?? new Set();
      for (const office of offices) known.add(office);
      recipients.set(party, known);
    }
  }
  return [...recipients]
    .map(([organizationId, offices]) => ({ organizationId, recipientIds: [...offices] }))
    .filter(({ recipientIds }) => recipientIds.length > 0);
}
