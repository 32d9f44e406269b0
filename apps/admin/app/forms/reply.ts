import type { SubmissionResult } from '@conform-to/react';
import { useActionData } from '@remix-run/react';

/** What an action answers when a form must be shown again: which form, its faults, and the key of the next attempt. */
export type Reply = { form: string; result: SubmissionResult; key: string };

const isReply = (value: unknown): value is Reply =>
  typeof value === 'object' && value !== null && 'form' in value && 'result' in value;

/** The reply to one of the page's forms. */
export function useReply(form: string): Reply | undefined {
  const answered: unknown = useActionData();
  return isReply(answered) && answered.form === form ? answered : undefined;
}
