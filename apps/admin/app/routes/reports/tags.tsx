import { Tag, type Tone } from '#app/components/tag.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import type { ObligationStatus } from './filter.ts';

const obligation: Record<ObligationStatus, Tone> = {
  OPEN: 'waiting',
  OVERDUE: 'late',
  FULFILLED: 'done',
  EXTENDED: 'waiting',
  WAIVED: 'draft',
};
const recipient = { AWAITING: 'waiting', RETURNED: 'refused', ACCEPTED: 'done' } as const satisfies Record<
  string,
  Tone
>;

export function ObligationTag({ status }: { status: ObligationStatus }) {
  const { t } = useWords();
  return <Tag tone={obligation[status]}>{t(`reports:obligation.${status}`)}</Tag>;
}

export function RecipientTag({ status }: { status: keyof typeof recipient }) {
  const { t } = useWords();
  return <Tag tone={recipient[status]}>{t(`reports:recipient.${status}`)}</Tag>;
}
