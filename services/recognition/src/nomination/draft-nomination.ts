import type { Actor } from '@twinning/domain/actor';
import { InvalidInput, NotFound, Refusal } from '@twinning/domain/refusal';
import type { AwardCategory, AwardRound } from '../round/award-round.ts';
import { inPhase } from '../round/committee.ts';
import { workingFor } from '../viewpoint/viewpoint.ts';
import { draftDossier, type TrackRecord } from './dossier.ts';
import type { Nomination } from './nomination.ts';

export class MayNotNominate extends Refusal {
  override readonly denies = true;

  constructor() {
    super({
      vi: 'Chỉ đơn vị đó hoặc cơ quan quản lý trực tiếp mới được đề nghị. Hãy chọn đúng đơn vị đề nghị.',
      en: 'Only the unit itself or an office over it may nominate. Choose the nominating unit again.',
    });
  }
}

export class AlreadyNominated extends Refusal {
  constructor() {
    super({
      vi: 'Đã có hồ sơ đề nghị cho đối tượng này trong danh mục. Hãy mở hồ sơ đó.',
      en: 'There is a nomination of this nominee in the category already. Open that one.',
    });
  }
}

export type DraftNomination = {
  nominatorId: string;
  organizationId: string;
  personId: string | null;
  personName: string | null;
};

/** What the draft rests on: whether the nominator stands over the nominee's unit, and whether it is nominated already. */
export type Ground = { record: TrackRecord; overUnit: boolean; taken: boolean; knownName: string | null };

export function categoryOf(round: AwardRound, code: string): AwardCategory {
  const category = round.categories.find((each) => each.code === code);
  if (category) return category;
  throw new InvalidInput([
    { path: 'category', text: { vi: 'Đợt này không có danh mục đó.', en: 'The round has no such category.' } },
  ]);
}

/** A unit puts forward itself or one of its people, or an office one of its units; the dossier begins with what is on record. */
export function draftNomination(
  round: AwardRound,
  category: AwardCategory,
  { nominatorId, organizationId, personId, personName }: DraftNomination,
  { record, overUnit, taken, knownName }: Ground,
  actor: Actor,
  made: { id: string; at: Date },
): Nomination {
  workingFor(actor, nominatorId);
  inPhase(round, 'NOMINATION', 'ASSESSMENT');
  if (!record.life) throw new NotFound();
  if (nominatorId !== organizationId && !overUnit) throw new MayNotNominate();
  const name = nameOf(category, personId, personName, knownName);
  if (taken) throw new AlreadyNominated();
  return {
    id: made.id,
    version: 1,
    roundId: round.id,
    categoryId: category.id,
    status: 'DRAFT',
    organizationId,
    personId,
    personName: name,
    nominatorId,
    sections: draftDossier(record, name),
    frozenAt: null,
    hash: null,
    findings: [],
    returnReason: null,
    createdAt: made.at,
  };
}

/** An award stands in the record of the person it names: nobody is named under somebody else's id. */
function nameOf(
  { nomineeKind }: AwardCategory,
  personId: string | null,
  personName: string | null,
  knownName: string | null,
): string | null {
  const name = knownName ?? personName;
  if (nomineeKind === 'COLLECTIVE' && (personId || personName))
    throw new InvalidInput([
      {
        path: personId ? 'personId' : 'personName',
        text: { vi: 'Danh mục này dành cho tập thể.', en: 'This category is for collectives.' },
      },
    ]);
  if (personId && !knownName)
    throw new InvalidInput([
      {
        path: 'personId',
        text: { vi: 'Không có người này tại đơn vị được đề nghị.', en: 'Nobody of this id is known at the unit.' },
      },
    ]);
  if (nomineeKind === 'INDIVIDUAL' && !name)
    throw new InvalidInput([
      {
        path: 'personName',
        text: { vi: 'Hãy cho biết họ tên cá nhân được đề nghị.', en: 'Give the name of the person nominated.' },
      },
    ]);
  return nomineeKind === 'INDIVIDUAL' ? name : null;
}
