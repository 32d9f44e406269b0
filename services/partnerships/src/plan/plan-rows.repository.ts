import type { EntityManager } from '@mikro-orm/postgresql';
import { saveRows } from '@twinning/persistence/save-rows';
import type { Tables } from '../rows.ts';
import { JointPlanItemRow, JointPlanRow, PlanAgreementRow } from './joint-plan.row.ts';
import type { JointPlan, PlanAgreement, PlanItem, PlanStatus } from './joint-plan.ts';

type Fields = Tables['joint_plan'];

export async function savePlans(tx: EntityManager, plans: readonly JointPlan[]): Promise<void> {
  await saveRows(tx, JointPlanRow, plans.map(toRow));
  await saveRows(
    tx,
    JointPlanItemRow,
    plans.flatMap(({ id, partnershipId, items, dropped }) => [
      ...items.map((item, position) => ({ planId: id, partnershipId, position, ...item, droppedIn: null })),
      ...dropped.map((item, position) => ({ planId: id, partnershipId, position, ...item })),
    ]),
  );
  await saveRows(
    tx,
    PlanAgreementRow,
    plans.flatMap(({ id, partnershipId, agreements }) =>
      agreements.map((agreement, position) => ({ planId: id, partnershipId, position, ...agreement })),
    ),
  );
}

export async function toPlans(em: EntityManager, rows: readonly Fields[]): Promise<JointPlan[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const db = em.getKysely<Tables>();
  const [items, agreements] = await Promise.all([
    db.selectFrom('joint_plan_item').selectAll().where('plan_id', 'in', ids).orderBy('position').execute(),
    db.selectFrom('plan_agreement').selectAll().where('plan_id', 'in', ids).orderBy('position').execute(),
  ]);
  const itemsOf = Map.groupBy(items, (item) => item.plan_id);
  const agreementsOf = Map.groupBy(agreements, (agreement) => agreement.plan_id);
  return rows.map((row) => toPlan(row, itemsOf.get(row.id) ?? [], (agreementsOf.get(row.id) ?? []).map(toAgreement)));
}

export const toItem = (row: Tables['joint_plan_item']): PlanItem => ({
  id: row.id,
  text: row.text,
  strandCode: row.strand_code,
  dueOn: row.due_on,
  responsibleId: row.responsible_id,
});

function toPlan(row: Fields, items: readonly Tables['joint_plan_item'][], agreements: PlanAgreement[]): JointPlan {
  const { id, revision, version, symbol } = row;
  return {
    id,
    revision,
    version,
    symbol,
    agreements,
    partnershipId: row.partnership_id,
    status: row.status as PlanStatus,
    amendmentReason: row.amendment_reason,
    documentId: row.document_id,
    items: items.filter((item) => item.dropped_in === null).map(toItem),
    dropped: items.flatMap((item) => (item.dropped_in ? [{ ...toItem(item), droppedIn: item.dropped_in }] : [])),
    countsFrom: row.counts_from,
    filedAt: row.filed_at,
  };
}

const toAgreement = (row: Tables['plan_agreement']): PlanAgreement => ({
  organizationId: row.organization_id,
  agreed: row.agreed,
  agreedAt: row.agreed_at,
});

const toRow = ({ items: _items, dropped: _dropped, agreements: _agreements, ...plan }: JointPlan) => plan;
