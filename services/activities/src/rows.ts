import { registryRows } from '@twinning/registry/registry.row';
import { ActivityRow, CountDisputeRow, ParticipationRow } from './activity/activity.row.ts';
import { AwardRow } from './award/award.row.ts';
import { CommitmentRow } from './commitment/commitment.row.ts';
import { ConsentRecordRow } from './evidence/consent-record.row.ts';
import { EvidenceRow } from './evidence/evidence.row.ts';
import { MovementRow } from './movement/movement.row.ts';
import { ObligationRow } from './obligation/obligation.row.ts';
import { PartnershipRow, PartyRow } from './partnership/partnership.row.ts';
import { PlanItemRow, PlanRow } from './plan/plan.row.ts';
import { ReportReroutingRow } from './reorganization/report-rerouting.row.ts';
import { RecipientRow, ReportRow } from './report/report.row.ts';
import { ReportingPeriodRow } from './reporting-period/reporting-period.row.ts';
import { UploadRow } from './upload/upload.row.ts';

/** Every table of the service. */
export const rows = [
  ...registryRows,
  MovementRow,
  PartnershipRow,
  PartyRow,
  PlanRow,
  PlanItemRow,
  CommitmentRow,
  AwardRow,
  ActivityRow,
  ParticipationRow,
  CountDisputeRow,
  EvidenceRow,
  ConsentRecordRow,
  UploadRow,
  ReportingPeriodRow,
  ObligationRow,
  ReportRow,
  RecipientRow,
  ReportReroutingRow,
] as const;

export const database = { schema: 'activities', entities: rows } as const;
