import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageHeader } from '#app/components/page-header.tsx';
import { readForm } from '#app/forms/read-form.server.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { publicGraph } from '#app/graph.server.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { forgetSession, keepSession } from '#app/session/session.server.ts';
import { useViewer } from '#app/session/viewer.ts';
import { Accept, Invited } from './accept.server.ts';
import { JoinForm, OpenAccountForm } from './accept-forms.tsx';
import { Joining, Opening } from './accepting.ts';
import { CodeForm } from './code-form.tsx';

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await publicGraph(args);
  const t = await wordsFor(args.request);
  const { data: found, missing } = await graph.ask(Invited, { secret: args.params.secret ?? '' });
  if (!found) throw notFoundOr(missing, args.context);
  const { invitation } = found;
  const title = t(invitation ? 'invitations:accept.title' : 'invitations:unusable.title');
  const here = new URL(args.request.url).pathname;
  return data({ title, here, invitation }, { status: invitation ? 200 : 404 });
}

/** Opens the account and signs in, or adds the right to the account of whoever is signed in. */
export async function action(args: ActionFunctionArgs) {
  const graph = await publicGraph(args);
  const sent = await readForm(args);
  const checked = sent.form === 'join' ? sent.check(Joining) : sent.check(Opening);
  if ('reply' in checked) return checked.reply;
  const secret = args.params.secret ?? '';
  const outcome = await graph.change(Accept, { input: { secret, ...checked.value } });
  if (outcome.kind !== 'done') return sent.answer(outcome);
  const { account, organization, session } = outcome.result;
  const t = await wordsFor(args.request);
  const said =
    sent.form === 'join'
      ? t('invitations:accept.joined', { organization: organization.name })
      : t('invitations:accept.done', { organization: organization.name, login: account.email ?? account.phone ?? '' });
  const response = session
    ? await sent.done('/', said)
    : await sent.done('/sign-in', `${said} ${t('invitations:accept.factor')}`);
  const cookie = session ? await keepSession(args.context, session) : await forgetSession(args.context);
  response.headers.append('Set-Cookie', cookie);
  return response;
}

export default function AcceptPage() {
  const { t } = useWords();
  const viewer = useViewer();
  const { title, here, invitation } = useLoaderData<typeof loader>();
  if (!invitation)
    return (
      <div className="mx-auto max-w-md py-6">
        <PageHeader title={title} lead={t('invitations:unusable.lead')} />
        <CodeForm />
      </div>
    );
  const { name, organizationName: organization, needsLogin } = invitation;
  const role = t(`frame:role.${invitation.role}`);
  return (
    <div className="mx-auto max-w-md py-6">
      <PageHeader title={title} lead={t('invitations:accept.lead', { name, role, organization })} />
      {viewer ? <JoinForm name={viewer.name} /> : <OpenAccountForm needsLogin={needsLogin} here={here} />}
    </div>
  );
}
