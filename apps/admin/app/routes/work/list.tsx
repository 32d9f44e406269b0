import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import * as z from 'zod';
import { EmptyState } from '#app/components/empty-state.tsx';
import { MissingNote } from '#app/components/missing-note.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Section } from '#app/components/section.tsx';
import { ContextLink } from '#app/context/context-link.tsx';
import { readForm } from '#app/forms/read-form.server.ts';
import { id } from '#app/forms/values.ts';
import { missingIn } from '#app/graph/answer.ts';
import { graphFor } from '#app/graph.server.ts';
import { today } from '#app/i18n/dates.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { activityLine } from './activity-line.server.ts';
import { byDeadline, groupOf, groups } from './groups.ts';
import { invitationLine } from './invitation-line.server.ts';
import { keyLine } from './key-line.server.ts';
import { partnershipLine } from './partnership-line.server.ts';
import { recognitionLine } from './recognition-line.server.ts';
import { AccessTasks, ActivityTasks, ConfirmActivity, PartnershipTasks, RecognitionTasks } from './tasks.server.ts';
import { WorkLine } from './work-line.tsx';

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const answers = await Promise.all([
    graph.ask(PartnershipTasks, {}),
    graph.ask(ActivityTasks, {}),
    graph.ask(RecognitionTasks, {}),
    graph.ask(AccessTasks, {}),
  ]);
  const [partnerships, activities, recognition, access] = answers;
  const lines = [
    ...(partnerships.data?.partnershipTasks ?? []).map((task) => partnershipLine(task, t)),
    ...(activities.data?.activityTasks ?? []).map((task) => activityLine(task, t)),
    ...(recognition.data?.recognitionTasks ?? []).map((task) => recognitionLine(task, t)),
    ...(access.data?.apiClientsDue ?? []).map((client) => keyLine(client, t)),
    ...(access.data?.invitationsDue ?? []).map((invitation) => invitationLine(invitation, t)),
  ].sort(byDeadline);
  return { title: t('work:title'), lines, missing: missingIn(...answers), today: today() };
}

const Confirmation = z.object({ activityId: id, onBehalfOf: id });

export async function action(args: ActionFunctionArgs) {
  const graph = await graphFor(args);
  const sent = await readForm(args);
  const checked = sent.check(Confirmation);
  if ('reply' in checked) return checked.reply;
  const outcome = await graph.change(ConfirmActivity, { input: { ...checked.value, idempotencyKey: sent.key } });
  if (outcome.kind !== 'done') return sent.answer(outcome);
  const t = await wordsFor(args.request);
  return sent.done(new URL(args.request.url).pathname, t('work:confirmed'));
}

export default function WorkList() {
  const { t, number } = useWords();
  const { lines, missing, today } = useLoaderData<typeof loader>();
  const shown = groups
    .map((group) => ({ group, lines: lines.filter(({ dueOn }) => groupOf(dueOn, today) === group) }))
    .filter(({ lines }) => lines.length > 0);
  return (
    <>
      <PageHeader
        title={t('work:title')}
        lead={lines.length > 0 && t('work:count', { count: lines.length, formatted: number(lines.length) })}
      />
      <MissingNote services={missing} />
      {lines.length === 0 && missing.length === 0 && (
        <EmptyState
          title={t('work:empty.title')}
          reason={t('work:empty.body')}
          next={<ContextLink to="/overview">{t('work:empty.next')}</ContextLink>}
        />
      )}
      {shown.map(({ group, lines }) => (
        <Section key={group} title={t(`work:groups.${group}`)} aside={number(lines.length)}>
          <ul>
            {lines.map(({ key, ...line }) => (
              <WorkLine key={key} name={key} today={today} {...line} />
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}
