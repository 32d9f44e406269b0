import { EmptyState } from '#app/components/empty-state.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';

/** For readers who may import nothing. */
export function OnlyOffices({ title }: { title: string }) {
  const { t } = useWords();
  return (
    <>
      <PageHeader title={title} />
      <EmptyState
        title={t('imports:onlyOffices.title')}
        reason={t('imports:onlyOffices.reason')}
        next={<ContextLink to="/organizations">{t('organizations:title')}</ContextLink>}
      />
    </>
  );
}
