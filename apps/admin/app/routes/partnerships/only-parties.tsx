import { EmptyState } from '#app/components/empty-state.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';

/** Said to whoever follows a link to a form that is the parties' to fill in. */
export function OnlyParties({ partnership }: { partnership: { id: string } }) {
  const { t } = useWords();
  return (
    <EmptyState
      title={t('partnerships:onlyParties.title')}
      reason={t('partnerships:onlyParties.reason')}
      next={<ContextLink to={address.partnership(partnership.id)}>{t('partnerships:onlyParties.next')}</ContextLink>}
    />
  );
}
