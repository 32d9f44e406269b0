import type { InferKyselyDB } from '@mikro-orm/postgresql';
import type { houseRows } from '@twinning/persistence/outbox.row';
import { registryRows } from '@twinning/registry/registry.row';
import { CommitmentRow, MemorandumPartyRow, MemorandumRow } from './memorandum/memorandum.row.ts';
import { MovementRow, StrandRow } from './movement/movement.row.ts';
import { ConsentRow, PartnershipDocumentRow, PartnershipRow, PartyRow } from './partnership/partnership.row.ts';
import { JointPlanItemRow, JointPlanRow, PlanAgreementRow, PlanVersionRow } from './plan/joint-plan.row.ts';
import { reroutingRows } from './reorganization/rerouting.row.ts';

/** Every table of the service. */
export const rows = [
  ...registryRows,
  MovementRow,
  StrandRow,
  PartnershipRow,
  PartyRow,
  ConsentRow,
  PartnershipDocumentRow,
  MemorandumRow,
  MemorandumPartyRow,
  CommitmentRow,
  JointPlanRow,
  JointPlanItemRow,
  PlanAgreementRow,
  PlanVersionRow,
  ...reroutingRows,
] as const;

export type Tables = InferKyselyDB<(typeof rows)[number] | (typeof houseRows)[number]>;

export const database = { schema: 'partnerships', entities: rows } as const;
