import { useLocation } from '@remix-run/react';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { subjectIn } from '#app/routes/why/subject.ts';
import { useViewer } from '#app/session/viewer.ts';

/** At the foot of every page about one thing: the way to why the reader sees it. */
export function WhyLink() {
  const { t } = useWords();
  const subject = subjectIn(useLocation().pathname);
  if (!useViewer() || !subject) return null;
  return (
    <p className="mt-12 text-small">
      <ContextLink to={address.why(subject.id)} className="inline-flex min-h-11 items-center text-soft">
        {t('why:link')}
      </ContextLink>
    </p>
  );
}
