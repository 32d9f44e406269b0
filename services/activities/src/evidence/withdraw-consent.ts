import { Refusal } from '@twinning/domain/refusal';
import { NotAParty } from '../activity/refusals.ts';
import type { Evidence } from './evidence.ts';

export class ConsentAlreadyWithdrawn extends Refusal {
  constructor() {
    super({
      vi: 'Sự đồng ý cho minh chứng này đã được rút trước đó.',
      en: 'The consent to this evidence has been withdrawn before.',
    });
  }
}

/** Any participant may withdraw on behalf of a child or a parent; from then on the picture is shown nowhere. */
export function withdrawConsent(
  evidence: Evidence,
  participantIds: readonly string[],
  by: { organizationId: string; reason: string },
): Evidence {
  if (!participantIds.includes(by.organizationId)) throw new NotAParty();
  if (evidence.consent === 'WITHDRAWN') throw new ConsentAlreadyWithdrawn();
  return { ...evidence, version: evidence.version + 1, consent: 'WITHDRAWN', withdrawnReason: by.reason };
}
