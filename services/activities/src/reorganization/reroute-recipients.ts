import { type Heirs, type PassedOn, passOn, putBack } from '@twinning/registry/pass-on';
import type { Recipient, Report } from '../report/report.ts';

/** A recipient that passed on, with all that is needed to take it back. */
export type Rerouting = PassedOn<Recipient>;
type Owed = Pick<Report, 'submittedAt' | 'recipients'>;

const ofRecipients = {
  ownerOf: ({ organizationId }: Recipient) => organizationId,
  owedBy: (organizationId: string): Recipient => ({
    ...{ organizationId, status: 'AWAITING', decidedAt: null, reason: null },
  }),
  isDone: ({ status }: Recipient) => status !== 'AWAITING',
};

/** A report still to come goes to whoever stands over the schools instead; one that was submitted stays where it went. */
export function rerouteRecipients({ submittedAt, recipients }: Owed, heirs: readonly Heirs[]) {
  return passOn(recipients, submittedAt === null ? heirs : [], ofRecipients);
}

/** Puts back to whom the report was due, unless it has been submitted since or its obligation decided on. */
export function takeBackRecipients(
  { submittedAt, recipients }: Owed,
  obligationVersion: number,
  logged: readonly (Rerouting & { obligationVersion: number })[],
): { kept: readonly Rerouting[]; recipients: readonly Recipient[] } {
  const kept = logged.filter((entry) => submittedAt !== null || entry.obligationVersion < obligationVersion);
  const back = logged.filter((entry) => !kept.includes(entry) && entry.heirIds.length > 0);
  return { kept, recipients: back.length === 0 ? recipients : putBack(recipients, back, ofRecipients.ownerOf) };
}
