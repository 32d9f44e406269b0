import { type Actor, actingFor, isDepartment } from '@twinning/domain/actor';
import { covers } from '@twinning/domain/period';
import { InvalidInput, type Issue, NotYourOrganization, Refusal } from '@twinning/domain/refusal';
import type { AwardPolicy } from '../policy/award-policy.ts';
import type { AwardCategory, AwardRound } from './award-round.ts';

export class RoundCodeTaken extends Refusal {
  constructor(code: string) {
    super({
      vi: `Đã có đợt khen thưởng mang mã "${code}". Hãy chọn mã khác.`,
      en: `There is an award round with the code "${code}" already. Choose another code.`,
    });
  }
}

export type OpenAwardRound = {
  id: string;
  code: string;
  title: string;
  onBehalfOf: string;
  categories: readonly AwardCategory[];
};
export type Known = { movementId: string | null; policy: AwardPolicy | null; taken: boolean };

/** The department opens a round for nominations under the policy in force that day. */
export function openAwardRound(
  { id, code, title, onBehalfOf, categories }: OpenAwardRound,
  { movementId, policy, taken }: Known,
  actor: Actor,
): AwardRound {
  if (!isDepartment(actor)) throw new NotYourOrganization();
  actingFor(actor, onBehalfOf);
  const issues = [...unknowns(movementId, policy, actor), ...repeated(categories)];
  if (issues.length > 0 || !movementId || !policy) throw new InvalidInput(issues);
  if (taken) throw new RoundCodeTaken(code);
  return {
    id,
    version: 1,
    code,
    title,
    movementId,
    policyCode: policy.code,
    openedOn: actor.day,
    phase: 'NOMINATION',
    publishedUntil: null,
    demonstration: false,
    categories,
    seats: [],
  };
}

function unknowns(movementId: string | null, policy: AwardPolicy | null, { day }: Actor): Issue[] {
  const issues: Issue[] = [];
  if (!movementId)
    issues.push({
      path: 'movementCode',
      text: { vi: 'Không có phong trào mang mã này.', en: 'No movement has this code.' },
    });
  if (!policy || !covers({ from: policy.effectiveFrom, to: policy.effectiveTo }, day))
    issues.push({
      path: 'policyCode',
      text: {
        vi: 'Quy định này không có hoặc không áp dụng vào hôm nay. Hãy chọn bản đang áp dụng.',
        en: 'There is no such policy, or it does not apply today. Choose the version in force.',
      },
    });
  return issues;
}

function repeated(categories: readonly AwardCategory[]): Issue[] {
  const text = { vi: 'Mã này đã dùng ở trên.', en: 'This code is used above.' };
  const again = (codes: readonly string[], pathOf: (index: number) => string): Issue[] =>
    codes.flatMap((code, index) => (codes.indexOf(code) < index ? { path: pathOf(index), text } : []));
  return [
    ...again(
      categories.map(({ code }) => code),
      (index) => `categories.${index}.code`,
    ),
    ...categories.flatMap(({ criteria }, category) =>
      again(
        criteria.map(({ code }) => code),
        (index) => `categories.${category}.criteria.${index}.code`,
      ),
    ),
  ];
}
