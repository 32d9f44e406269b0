import type { EntityManager } from '@mikro-orm/postgresql';
import type { Day } from '@twinning/domain/day';
import { asService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { nameOn, type Registry } from '@twinning/registry/registry';
import { endedByDecree } from '@twinning/registry/succession';
import type { TrackRecord } from '../nomination/dossier.ts';

type Partnership = TrackRecord['partnerships'][number];
type Activity = TrackRecord['activities'][number];
type Report = { id: string; period_code: string; status: string; timely: boolean | null };

/** Runs a question to the registers as the service: rules weigh what they answer, and dossiers quote it. */
const asked = <Row>(em: EntityManager, statement: ReturnType<typeof sql<Row>>): Promise<Row[]> =>
  asService(() => rowsOf(em, statement));

/** What the graph tells of one organization in one movement. */
export function trackRecords(work: Work, registry: Registry, day: Day) {
  return {
    async of(organizationId: string, movementId: string): Promise<TrackRecord> {
      const organization = (await registry.organizations([organizationId])).get(organizationId);
      const partnerships = await asked(
        work.em,
        sql<Partnership>`select id, title, status from known_partnership where movement_id = ${movementId}
          and id in (select partnership_id from known_party where organization_id = ${organizationId}) order by id`,
      );
      const activities = await asked(
        work.em,
        sql<Activity>`select id, kind, theme, status from known_activity where movement_id = ${movementId}
          and id in (select activity_id from known_participant where organization_id = ${organizationId})
          order by held_on, id limit 1000`,
      );
      const reports = await asked(
        work.em,
        sql<Report>`select id, period_code, status, timely from known_report
          where organization_id = ${organizationId} and movement_id = ${movementId} order by period_code`,
      );
      return {
        organizationName: organization ? nameOn(organization, day) : organizationId,
        life: organization ? { from: organization.from, to: organization.to } : null,
        endedBy: await endedByDecree(work.em, organizationId),
        partnerships,
        activities,
        reports: reports.map(({ period_code, ...report }) => ({ ...report, periodCode: period_code })),
      };
    },

    async movement(code: string): Promise<string | null> {
      const [row] = await asked(work.em, sql<{ id: string }>`select id from known_movement where code = ${code}`);
      return row?.id ?? null;
    },

    /** The name under which registers know a person of the organization, present or past; null when none does. */
    async nameAt(organizationId: string, personId: string): Promise<string | null> {
      const [row] = await asked(
        work.em,
        sql<{ name: string }>`select person_name as name from known_appointment
            where person_id = ${personId} and organization_id = ${organizationId}
          union all select name from registry_membership
            where person_id = ${personId} and organization_id = ${organizationId} limit 1`,
      );
      return row?.name ?? null;
    },

    /** The one person of this name at the organization; null when there is none or more than one. */
    async personAt(organizationId: string, name: string): Promise<string | null> {
      const rows = await asked(
        work.em,
        sql<{
          person_id: string;
        }>`select person_id from known_appointment where organization_id = ${organizationId} and person_name = ${name}
          union select person_id from registry_membership
          where organization_id = ${organizationId} and name = ${name} and person_id is not null`,
      );
      return rows.length === 1 ? rows[0]!.person_id : null;
    },

    /** Whether the registers know such a person, and which account is theirs. */
    async accountOf(personId: string): Promise<string | null> {
      const [row] = await asked(
        work.em,
        sql<{
          account_id: string;
        }>`select account_id from registry_membership where person_id = ${personId} order by id limit 1`,
      );
      return row?.account_id ?? null;
    },
  };
}

export type TrackRecords = ReturnType<typeof trackRecords>;
