import { Refusal } from '@twinning/domain/refusal';
import type { Text } from '@twinning/domain/text';
import type { Appointment } from '../appointment/appointment.ts';
import type { Organization, Provenance } from '../organization/organization.ts';
import type { Person } from '../person/person.ts';

export const mergeSubjects = ['ORGANIZATION', 'PERSON'] as const;
export type MergeSubject = (typeof mergeSubjects)[number];

/** What hangs on an entry and goes over to the one that is kept. */
export const mergeParts = [
  'BODIES_UNDER_IT',
  'APPOINTMENTS',
  'RIGHTS',
  'SYSTEMS',
  'INVITATIONS',
  'ACCOUNTS',
  'PAPERS_ISSUED',
  'PAPERS_RECEIVED',
  'NUMBER_GAPS',
  'IMPORTS',
  'CODES',
] as const;
export type MergePart = (typeof mergeParts)[number];

/** Rows that went over, each by what tells it apart in its table. */
export type Moved = Partial<Record<MergePart, readonly string[]>>;

/** A body as it was before, and its version since. */
export type MergedStep = { before: Organization; versionAfter: number };

/** What has to be put back if the two were not one after all. */
export type OrganizationsMerged = {
  merged: Organization;
  steps: readonly MergedStep[];
  moved: Moved;
  /** Appointments that both entries held of one person. */
  dropped: readonly Appointment[];
};
export type PeopleMerged = { merged: Person & { generated: boolean; provenance: Provenance[] }; moved: Moved };

export type Merge = {
  id: string;
  subject: MergeSubject;
  keptId: string;
  mergedId: string;
  mergedName: string;
  reason: string;
  recordedAt: Date;
  undoneAt: Date | null;
};

const sentences = (texts: readonly Text[], language: 'vi' | 'en') => texts.map((text) => text[language]).join(' ');

export class NotMergeable extends Refusal {
  constructor(obstacles: readonly Text[]) {
    super({
      vi: `Chưa hợp nhất được: ${sentences(obstacles, 'vi')}`,
      en: `They cannot be merged yet: ${sentences(obstacles, 'en')}`,
    });
  }
}

export class AlreadyUndone extends Refusal {
  constructor() {
    super({ vi: 'Việc hợp nhất này đã được hoàn tác.', en: 'This merge has been undone already.' });
  }
}

export class MergeDependedOn extends Refusal {
  constructor(obstacles: readonly Text[]) {
    super({
      vi: `Không hoàn tác được nữa: ${sentences(obstacles, 'vi')}`,
      en: `It can no longer be undone: ${sentences(obstacles, 'en')}`,
    });
  }
}
