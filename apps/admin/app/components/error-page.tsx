import { isRouteErrorResponse, useLocation, useRouteError } from '@remix-run/react';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { isFault } from '#app/graph/fault.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { subjectIn } from '#app/routes/why/subject.ts';
import { useViewer } from '#app/session/viewer.ts';
import { useServiceNames } from './missing-note.tsx';

function useStory() {
  const error = useRouteError();
  if (!isRouteErrorResponse(error)) return { story: 'failed' as const, services: [], requestId: undefined };
  if (isFault(error.data)) {
    const { fault, services, requestId } = error.data;
    return { story: fault, services, requestId };
  }
  const story = error.status === 404 ? ('notFound' as const) : ('refused' as const);
  return { story, services: [], requestId: undefined };
}

/** What happened, what was kept, what to do, and the request's id for whoever looks into it. */
export function ErrorPage() {
  const { t } = useWords();
  const names = useServiceNames();
  const { story, services, requestId } = useStory();
  const { pathname, search } = useLocation();
  const viewer = useViewer();
  return (
    <div className="max-w-[60ch] py-6">
      <h1 className="text-title tracking-tight">{t(`errors:${story}.title`, { services: names(services) })}</h1>
      <p className="mt-3">{t(`errors:${story}.body`)}</p>
      {requestId && (
        <p className="mt-3 text-table text-soft">
          {t('errors:request')} <code className="wrap-anywhere">{requestId}</code>
        </p>
      )}
      <p className="mt-6 flex flex-wrap gap-2">
        {story !== 'notFound' && (
          <a href={pathname + search} className="button button-primary">
            {t('errors:again')}
          </a>
        )}
        <ContextLink to="/" className="button">
          {t('errors:home')}
        </ContextLink>
        {story === 'notFound' && viewer && (
          <ContextLink to={address.why(subjectIn(pathname)?.id)} className="button">
            {t('why:linkUnseen')}
          </ContextLink>
        )}
      </p>
    </div>
  );
}
