import { type Actor, isDepartment } from '@twinning/domain/actor';
import { NotYourOrganization, Refusal } from '@twinning/domain/refusal';
import type { Text } from '@twinning/domain/text';
import type { Organization, OrganizationChange } from '../organization/organization.ts';
import type { Reorganization } from './reorganization.ts';

export class NotApplied extends Refusal {
  constructor() {
    super({
      vi: 'Việc sắp xếp này chưa áp dụng, không có gì để hoàn tác.',
      en: 'This reorganisation has not been applied: there is nothing to undo.',
    });
  }
}

export class DependedOn extends Refusal {
  constructor(obstacles: readonly Text[]) {
    super({
      vi: `Không hoàn tác được vì đã có việc khác dựa trên kết quả sắp xếp: ${obstacles.map(({ vi }) => vi).join(' ')}`,
      en: `It cannot be undone, for other things rest on it by now: ${obstacles.map(({ en }) => en).join(' ')}`,
    });
  }
}

/** What a body was before, and its version since; nothing was before one that was founded. */
export type Step = { organizationId: string; before: Organization | null; versionAfter: number };

export type Undone = { withdrawn: Organization[]; changes: OrganizationChange[] };

/** The department takes a decree back, as long as nothing rests on what it did. */
export function undoReorganization(
  reorganization: Reorganization,
  obstacles: readonly Text[],
  actor: Actor,
): Reorganization {
  if (!isDepartment(actor)) throw new NotYourOrganization();
  if (reorganization.state !== 'APPLIED') throw new NotApplied();
  if (obstacles.length > 0) throw new DependedOn(obstacles);
  return { ...reorganization, version: reorganization.version + 1, state: 'UNDONE' };
}

/** The register as it was before: every body that lived then as it was, and none that did not. */
export function undone(steps: readonly Step[], bodies: readonly Organization[]): Undone {
  const before = new Map(steps.map((step) => [step.organizationId, step.before]));
  return {
    withdrawn: bodies.filter(({ id }) => before.get(id) === null),
    changes: bodies.flatMap((body): OrganizationChange[] => {
      const was = before.get(body.id);
      return was ? [{ before: body, after: { ...was, version: body.version + 1 } }] : [];
    }),
  };
}
