import { changeFacts } from '../organization/change-facts.repository.ts';
import { insertOrganizations } from '../organization/insert-organizations.repository.ts';
import type { Organization } from '../organization/organization.ts';
import { snapshotOf } from '../organization/snapshot.ts';
import { type Chunk, importer } from './chunk.repository.ts';
import { faulty, type Judged, type ReadLine, type SavedLine } from './importer.ts';
import { judgeOrganization, type OrganizationJudgement } from './judge-organization.ts';
import { knownBodies, nameOn } from './known-bodies.ts';
import { plannedBodies } from './planned-bodies.repository.ts';
import { type OrganizationDraft, readOrganizationRow } from './read-organization-row.ts';
import { bodiesMeant } from './register.repository.ts';
import { isTaken } from './row.ts';
import { setLevels } from './set-levels.repository.ts';
import { undoOrganizations } from './undo-organizations.repository.ts';

/** A body as it will be, and as it was when it is not new. */
type Plan = { before: Organization | null; after: Organization };

/** Organisations: a code that the register knows changes a body from the day of the row on, another brings a new one. */
export const importOrganizations = importer<OrganizationDraft, Plan>({
  read: readOrganizationRow,
  keyOf: ({ code }) => code,
  about: 'code',
  prefix: 'org',
  judge,
  save,
  ...undoOrganizations,
});

async function judge(chunk: Chunk, lines: readonly ReadLine<OrganizationDraft>[]): Promise<Judged<Plan>[]> {
  const { tx, work, saving } = chunk;
  const drafts = lines.flatMap(({ draft }) => draft ?? []);
  const parents = drafts.flatMap(({ parent }) => parent ?? []);
  const codes = drafts.flatMap((draft) => draft.codes.map(({ value }) => value));
  const names = drafts.map(({ name }) => name);
  const known = knownBodies(await bodiesMeant(tx, { codes, cells: parents, names }, saving));
  if (!saving) for (const body of await plannedBodies(chunk, parents)) known.put(body);

  return lines.map((line) => {
    if (!line.draft || line.row.issues.length > 0) return faulty<Plan>(line);
    const judgement = judgeOrganization(line.id, line.draft, line.row, known, work.actor);
    const plan = planOf(judgement);
    if (plan && (!saving || isTaken({ outcome: judgement.outcome, taken: line.taken }))) known.put(plan.after);
    return toJudged(line, judgement, plan, line.draft);
  });
}

function planOf(judgement: OrganizationJudgement): Plan | null {
  if (judgement.outcome === 'ERROR' || judgement.outcome === 'SAME') return null;
  if (judgement.outcome === 'CHANGED') return { before: judgement.before, after: judgement.after };
  return { before: null, after: judgement.body };
}

function toJudged(
  line: ReadLine<OrganizationDraft>,
  judgement: OrganizationJudgement,
  plan: Plan | null,
  { first }: OrganizationDraft,
): Judged<Plan> {
  if (judgement.outcome === 'ERROR') return faulty(line);
  const { outcome } = judgement;
  const common = { position: line.position, outcome, issues: [], resemblesId: null, detail: null, plan };
  if (outcome === 'SAME') return { ...common, subjectId: judgement.body.id };
  if (outcome === 'CHANGED')
    return { ...common, subjectId: judgement.after.id, detail: { changes: judgement.changes } };
  const { resembles, body } = judgement;
  if (!resembles) return { ...common, subjectId: body.id };
  const code = resembles.codes.find(({ scheme }) => scheme === 'LOCAL')?.value;
  const shown = `${nameOn(resembles, first.day)}${code ? ` (${code})` : ''}`;
  return { ...common, subjectId: body.id, resemblesId: resembles.id, detail: { resembles: shown } };
}

async function save({ tx, work }: Chunk, plans: readonly Plan[]): Promise<SavedLine[]> {
  const now = work.now();
  const made = plans.flatMap(({ before, after }) => (before === null ? [after] : []));
  const changes = plans.flatMap(({ before, after }) => (before === null ? [] : [{ before, after }]));
  await insertOrganizations(tx, made, now);
  await changeFacts(tx, changes, now);
  await setLevels(
    tx,
    changes.map(({ after }) => after),
  );
  await work.announce(
    tx,
    plans.map(({ before, after }) => ({
      type: before === null ? 'organizations.organization-registered.v1' : 'organizations.organization-changed.v1',
      subjectId: after.id,
      payload: snapshotOf(after),
      told: { before, after },
    })),
  );
  return plans.map(({ before, after }) => ({ before, versionAfter: after.version }));
}
