import type { Day } from '@twinning/domain/day';
import { InvalidInput, Refusal } from '@twinning/domain/refusal';
import { NotAParty } from '../activity/refusals.ts';
import type { Evidence } from './evidence.ts';
import { ConsentAlreadyWithdrawn } from './withdraw-consent.ts';

/** Consent as it was given on paper: by whom, when, and where the paper is kept. It stays when consent is taken back. */
export type ConsentRecord = {
  id: string;
  evidenceId: string;
  givenOn: Day;
  /** Whether the children agreed themselves; null when all of them are under seven. */
  byChildren: boolean | null;
  byRepresentatives: boolean;
  /** Where the signed paper is kept. */
  proof: string;
  recordedBy: string;
  recordedAt: Date;
};

export class ConsentNotAsked extends Refusal {
  constructor() {
    super({
      vi: 'Minh chứng này đã có sự đồng ý hoặc không cần; không có gì để ghi thêm.',
      en: 'There is consent to this evidence already, or none is needed; there is nothing to record.',
    });
  }
}

const issue = (path: string, vi: string, en: string) => ({ path, text: { vi, en } });

/**
 * Consent is given by the representative and, from seven on, by the child too; silence is none (Law 91/2025/QH15). After it
 * has expired only a newer one counts; what was taken back stays taken back, and is added anew with a consent of its own.
 */
export function recordConsent(
  evidence: Evidence,
  participantIds: readonly string[],
  record: ConsentRecord,
  known: { organizationId: string; latest: Day | null; today: Day },
): Evidence {
  if (!participantIds.includes(known.organizationId)) throw new NotAParty();
  if (evidence.consent === 'WITHDRAWN') throw new ConsentAlreadyWithdrawn();
  if (evidence.consent === 'GIVEN' || evidence.consent === 'NOT_NEEDED') throw new ConsentNotAsked();
  const issues = [
    ...(record.byRepresentatives
      ? []
      : [issue('byRepresentatives', 'Cần sự đồng ý của người đại diện.', 'The representatives have to agree.')]),
    ...(record.byChildren === false
      ? [issue('byChildren', 'Trẻ từ 7 tuổi phải tự đồng ý.', 'Children from seven on have to agree themselves.')]
      : []),
    ...(record.givenOn > known.today
      ? [issue('givenOn', 'Ngày đồng ý ở tương lai.', 'The day lies in the future.')]
      : []),
    ...(evidence.consent === 'EXPIRED' && known.latest !== null && record.givenOn <= known.latest
      ? [
          issue(
            'givenOn',
            'Sự đồng ý của ngày này đã hết hạn: cần một sự đồng ý mới hơn.',
            'The consent of that day has expired: a newer one is needed.',
          ),
        ]
      : []),
  ];
  if (issues.length > 0) throw new InvalidInput(issues);
  return { ...evidence, version: evidence.version + 1, consent: 'GIVEN', withdrawnReason: null };
}
