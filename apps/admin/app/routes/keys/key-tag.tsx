import { Tag } from '#app/components/tag.tsx';
import { useWords } from '#app/i18n/use-words.ts';

/** Whether a system or a key opens anything, in a word. */
export function KeyTag({ of }: { of: { holds: boolean; revokedAt: string | null } }) {
  const { t } = useWords();
  if (of.holds) return <Tag tone="done">{t('keys:state.holds')}</Tag>;
  return of.revokedAt === null ? (
    <Tag tone="late">{t('keys:state.expired')}</Tag>
  ) : (
    <Tag tone="refused">{t('keys:state.revoked')}</Tag>
  );
}
