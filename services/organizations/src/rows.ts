import type { InferKyselyDB } from '@mikro-orm/postgresql';
import type { houseRows } from '@twinning/persistence/outbox.row';
import { accountRows } from './account/account.row.ts';
import { apiClientRows } from './api-client/api-client.row.ts';
import { AppointmentRow } from './appointment/appointment.row.ts';
import { DataRequestRow } from './data-request/data-request.row.ts';
import { DelegationRow } from './delegation/delegation.row.ts';
import { documentRows } from './document/official-document.row.ts';
import { importRows } from './import/import.row.ts';
import { InvitationRow } from './invitation/invitation.row.ts';
import { OutgoingMailRow } from './mail/outgoing-mail.row.ts';
import { MergeRow } from './merge/merge.row.ts';
import { organizationRows } from './organization/organization.row.ts';
import { outsideIdentityRows } from './outside-identity/outside-identity.row.ts';
import { PasswordResetRow } from './password-reset/password-reset.row.ts';
import { PersonRow } from './person/person.row.ts';
import { PersonCodeRow } from './person/person-code.row.ts';
import { reorganizationRows } from './reorganization/reorganization.row.ts';
import { OrganizationTouchRow } from './search/organization-touch.row.ts';
import { secondFactorRows } from './second-factor/second-factor.row.ts';
import { SupportViewRow } from './support-view/support-view.row.ts';

/** Every table of the service. */
export const rows = [
  ...organizationRows,
  PersonRow,
  PersonCodeRow,
  AppointmentRow,
  ...documentRows,
  ...accountRows,
  InvitationRow,
  PasswordResetRow,
  ...secondFactorRows,
  ...outsideIdentityRows,
  ...apiClientRows,
  DelegationRow,
  SupportViewRow,
  DataRequestRow,
  ...reorganizationRows,
  ...importRows,
  MergeRow,
  OutgoingMailRow,
  OrganizationTouchRow,
] as const;

export type Tables = InferKyselyDB<(typeof rows)[number] | (typeof houseRows)[number]>;

export const database = { schema: 'organizations', entities: rows } as const;
