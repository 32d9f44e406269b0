import { useWords } from '#app/i18n/use-words.ts';
import type { Paper } from './use-paper.ts';

/** Few fields first, the rest here; it stands open once the form has come back or a draft was restored. */
export function MoreDetails({ paper, children }: { paper: Pick<Paper, 'reply' | 'draft'>; children: React.ReactNode }) {
  const { t } = useWords();
  return (
    <details open={paper.reply !== undefined || paper.draft.restored !== undefined}>
      <summary className="flex min-h-11 w-fit items-center underline decoration-hairline-strong underline-offset-4">
        {t('forms:moreDetails')}
      </summary>
      <div className="mt-3 grid gap-6">{children}</div>
    </details>
  );
}
