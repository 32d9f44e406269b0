import { Link } from '@remix-run/react';
import { useWords } from '#app/i18n/use-words.ts';

/** What is there for whoever has no account. */
export function PublicLinks() {
  const { t } = useWords();
  return (
    <nav
      aria-label={t('frame:public')}
      className="mt-16 flex flex-wrap gap-x-6 border-t border-hairline pt-3 text-table"
    >
      <Link to="/practices" className="inline-flex min-h-11 items-center">
        {t('practices:title')}
      </Link>
      <Link to="/certificates" className="inline-flex min-h-11 items-center">
        {t('recognition:certificate.check')}
      </Link>
      <Link to="/privacy" className="inline-flex min-h-11 items-center">
        {t('privacy:register.title')}
      </Link>
    </nav>
  );
}
