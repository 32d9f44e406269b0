import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { Fact, Facts } from '#app/components/facts.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Section } from '#app/components/section.tsx';
import { actOn } from '#app/forms/act-on.server.ts';
import { graphFor } from '#app/graph.server.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { signInPath } from '#app/session/paths.ts';
import { Mine } from './account.server.ts';
import { acts } from './acts.server.ts';
import { ChangePasswordForm } from './password-form.tsx';
import { SecondFactorSection } from './second-factor-section.tsx';
import { SessionList } from './session-list.tsx';

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const { viewer, outsideIssuer } = await graph.need(Mine, {});
  // After a POST that renewed the session the loader still asks with the token from before.
  if (!viewer && args.request.method === 'GET') throw redirect(signInPath(new URL(args.request.url), 'expired'));
  return { title: t('account:title'), viewer, issuer: outsideIssuer?.name ?? null };
}

export const action = (args: ActionFunctionArgs) => actOn(args, acts);

export default function AccountPage() {
  const { t, instant } = useWords();
  const { viewer, issuer } = useLoaderData<typeof loader>();
  const bound = viewer?.outsideIdentity;
  return (
    <>
      <PageHeader title={t('account:title')} />
      {viewer && (
        <Facts>
          <Fact name={t('account:name')}>{viewer.name}</Fact>
          <Fact name={t('account:login')}>{[viewer.email, viewer.phone].filter(Boolean).join(' · ')}</Fact>
        </Facts>
      )}
      <Section title={t('account:factor')}>
        <SecondFactorSection factor={viewer?.secondFactor ?? null} />
      </Section>
      <Section title={t('account:passwordTitle')}>
        <ChangePasswordForm />
      </Section>
      {(issuer || bound) && (
        <Section title={t('account:outside')}>
          <p className="mb-4">
            {bound
              ? t('account:outsideBound', { issuer: issuer ?? bound.issuer, when: instant(bound.boundAt) })
              : t('account:outsideFree', { issuer })}
          </p>
          <Link to="/account/outside" className="button">
            {t(bound ? 'account:toBound' : 'account:toOutside')}
          </Link>
        </Section>
      )}
      {viewer?.sessions && (
        <Section title={t('account:sessions')}>
          <SessionList places={viewer.sessions} />
        </Section>
      )}
    </>
  );
}
