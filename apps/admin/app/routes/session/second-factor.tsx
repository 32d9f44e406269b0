import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { PageHeader } from '#app/components/page-header.tsx';
import { OneClick } from '#app/forms/one-click.tsx';
import { readForm } from '#app/forms/read-form.server.ts';
import { useReply } from '#app/forms/reply.ts';
import { publicGraph } from '#app/graph.server.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { safeReturn } from '#app/session/paths.ts';
import { keepSession, ticketOf } from '#app/session/session.server.ts';
import { isShownOnce, type ShownOnce, WithCode } from '../account/asked.ts';
import { drawn } from '../account/drawn.server.ts';
import { Codes, Confirming } from '../account/new-factor.tsx';
import { Begin, Confirm } from './second-factor.server.ts';

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  // The ticket stays after the first right code, used up: this page still shows the codes for the lost telephone.
  if (!(await ticketOf(args))) throw redirect('/sign-in');
  const t = await wordsFor(args.request);
  const { searchParams } = new URL(args.request.url);
  return { title: t('session:factor.title'), returnTo: safeReturn(searchParams.get('returnTo')) };
}

/** Two steps: the key for the authenticator, and its first code, which signs in. */
export async function action(args: ActionFunctionArgs) {
  const ticket = await ticketOf(args);
  if (!ticket) throw redirect('/sign-in');
  const graph = await publicGraph(args);
  const sent = await readForm(args);
  if (sent.form === 'begin') {
    const begun = await graph.change(Begin, { input: { ticket } });
    if (begun.kind !== 'done') return sent.answer(begun);
    return data<ShownOnce>({ shown: { key: begun.result.key, ...drawn(begun.result.address) } });
  }
  const checked = sent.check(WithCode);
  if ('reply' in checked) return checked.reply;
  const outcome = await graph.change(Confirm, { input: { ticket, ...checked.value } });
  if (outcome.kind !== 'done') return sent.answer(outcome);
  const { recoveryCodes: codes, session } = outcome.result;
  return data<ShownOnce>({ shown: { codes } }, { headers: { 'Set-Cookie': await keepSession(args.context, session) } });
}

export default function SecondFactorPage() {
  const { t } = useWords();
  const { title, returnTo } = useLoaderData<typeof loader>();
  const answered: unknown = useActionData();
  const refused = useReply('confirm');
  const shown = isShownOnce(answered) ? answered.shown : null;
  if (shown && 'codes' in shown)
    return (
      <div className="mx-auto max-w-md py-6">
        <PageHeader title={title} lead={t('session:factor.done')} />
        <Codes codes={shown.codes} />
        <p className="mt-6">
          <Link to={returnTo} reloadDocument className="button button-primary">
            {t('session:factor.goOn')}
          </Link>
        </p>
      </div>
    );
  return (
    <div className="mx-auto max-w-md py-6">
      <PageHeader title={title} lead={t('session:factor.lead')} />
      {shown || refused ? (
        <Confirming shown={shown} />
      ) : (
        <OneClick name="begin" tone="primary" fields={{}}>
          {t('account:begin')}
        </OneClick>
      )}
      <p className="mt-8">
        <Link to="/sign-in">{t('session:code.again')}</Link>
      </p>
    </div>
  );
}
