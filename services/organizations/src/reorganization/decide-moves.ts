import { type Actor, isDepartment } from '@twinning/domain/actor';
import { covers } from '@twinning/domain/period';
import { InvalidInput, NotYourOrganization } from '@twinning/domain/refusal';
import type { Hierarchy, OrganizationEntry } from '../organization/organization.ts';
import { NotADraft } from './draft-reorganization.ts';
import type { Move, Reorganization } from './reorganization.ts';
import { endings } from './territory.ts';

export type DecideMoves = {
  organizationIds: readonly string[];
  hierarchy: Hierarchy;
  /** Their new superior; null leaves the question open. */
  parentId: string | null;
};

/** The department decides under whom bodies stand afterwards, for those of which nothing else tells it, and against what does. */
export function decideMoves(
  draft: Reorganization,
  { organizationIds, hierarchy, parentId }: DecideMoves,
  parent: OrganizationEntry | null,
  actor: Actor,
): Reorganization {
  if (!isDepartment(actor)) throw new NotYourOrganization();
  if (draft.state !== 'DRAFT') throw new NotADraft();
  const wanted = new Set(organizationIds);
  const isMeant = (move: Move): boolean => move.hierarchy === hierarchy && wanted.has(move.organizationId);
  const moving = new Set(draft.moves.filter(isMeant).map(({ organizationId }) => organizationId));
  const strangers = organizationIds.flatMap((id, index) =>
    moving.has(id)
      ? []
      : [
          {
            path: `organizationIds.${index}`,
            text: { vi: 'Đơn vị này không phải chuyển.', en: 'This body does not have to move.' },
          },
        ],
  );
  const founded = draft.founded.some(({ id }) => id === parentId);
  const alive = parent && covers(parent.life, draft.effectiveOn) && !endings(draft.lines).has(parent.id);
  if (parentId !== null && !founded && !alive)
    strangers.push({
      path: 'parentId',
      text: { vi: 'Cơ quan này không hoạt động vào ngày đó.', en: 'This body is not active on the day.' },
    });
  if (strangers.length > 0) throw new InvalidInput(strangers);
  const basis = parentId === null ? 'OPEN' : 'DECISION';
  return {
    ...draft,
    version: draft.version + 1,
    moves: draft.moves.map((move) => (isMeant(move) ? { ...move, parentId, basis } : move)),
  };
}
