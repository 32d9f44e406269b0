export const reportStatuses = ['EXPECTED', 'DRAFT', 'SUBMITTED', 'RETURNED', 'REOPENED', 'ACCEPTED', 'LOCKED'] as const;
export const obligationStatuses = ['OVERDUE', 'OPEN', 'EXTENDED', 'FULFILLED', 'WAIVED'] as const;

export type ReportStatus = (typeof reportStatuses)[number];
export type ObligationStatus = (typeof obligationStatuses)[number];

/** What the address asks for; what it says wrongly is passed over. */
export const oneOf = <Value extends string>(values: readonly Value[], text: string | null): Value | undefined =>
  values.find((value) => value === text);
