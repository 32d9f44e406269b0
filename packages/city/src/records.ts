import type { AccountRecord } from './records/account.ts';
import type { ActivityRecord } from './records/activity.ts';
import type { MovementRecord } from './records/movement.ts';
import type { AppointmentRecord, DocumentRecord, OrganizationRecord, PersonRecord } from './records/organization.ts';
import type { PartnershipRecord } from './records/partnership.ts';
import type { AwardRoundRecord } from './records/recognition.ts';
import type { ReorganizationRecord } from './records/reorganization.ts';
import type { ObligationRecord, ReportingPeriodRecord, ReportRecord } from './records/report.ts';

/**
 * The contract between the city and the services' loaders: plain data, every id final, every day a `YYYY-MM-DD`,
 * periods half-open. What the papers leave blank is null or empty here too.
 * Records stand in the order in which they can be inserted: parents, parties and bases before whoever refers to them.
 */
export type City = {
  movements: readonly MovementRecord[];
  organizations: readonly OrganizationRecord[];
  /** In the order of their days. */
  reorganizations: readonly ReorganizationRecord[];
  people: readonly PersonRecord[];
  appointments: readonly AppointmentRecord[];
  documents: readonly DocumentRecord[];
  partnerships: readonly PartnershipRecord[];
  activities: readonly ActivityRecord[];
  reportingPeriods: readonly ReportingPeriodRecord[];
  obligations: readonly ObligationRecord[];
  reports: readonly ReportRecord[];
  accounts: readonly AccountRecord[];
  rounds: readonly AwardRoundRecord[];
};
