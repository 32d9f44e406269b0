import type { Notebook } from '@twinning/persistence/audit/notebook';
import { typeOfId } from '@twinning/persistence/audit/type-of-id';

/** Whoever asks without an account is counted together. */
export const NOBODY = 'nobody';

/** Tells the trail that somebody was refused something that is no mutation of its own: a field, a path, a thing by its id. */
export function noteRefused(
  audit: Pick<Notebook, 'noteRefusal'>,
  accountId: string | null,
  action: string,
  refusal: string,
  subjectId?: string,
): void {
  const subject =
    subjectId === undefined
      ? { subjectType: 'Field', subjectId: action }
      : { subjectType: typeOfId(subjectId), subjectId };
  audit.noteRefusal(accountId ?? NOBODY, { action, ...subject, after: { refusal } });
}
