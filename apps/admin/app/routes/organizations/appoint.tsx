import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageHeader } from '#app/components/page-header.tsx';
import { address } from '#app/context/addresses.ts';
import { RadioField, SelectField } from '#app/forms/choice-fields.tsx';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { readForm } from '#app/forms/read-form.server.ts';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { DayField, TextField } from '#app/forms/text-fields.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { today } from '#app/i18n/dates.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { viewerOf } from '#app/session/own-viewer.server.ts';
import { Appointing, postsFor } from './appointing.ts';

const Unit = graphql(`
  query AppointmentUnit($id: ID!) {
    organization(id: $id) {
      id
      name
      kind
      leader { id position }
      grantableRoles
      memberCandidates { personId name }
      appointments { id position person { id name } }
    }
  }
`);

const Appoint = graphql(`
  mutation Appoint($input: AppointInput!) {
    appoint(input: $input) {
      __typename
      ... on Appointment { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const [{ data, missing }, viewer] = await Promise.all([
    graph.ask(Unit, { id: args.params.id ?? '' }),
    viewerOf(graph),
  ]);
  const organization = data?.organization;
  const posts = organization ? postsFor(viewer?.memberships ?? [], organization.id) : [];
  if (!organization || posts.length === 0) throw notFoundOr(missing, args.context);
  const known = [
    ...(organization.appointments ?? []).flatMap(({ person }) => person ?? []),
    ...(organization.memberCandidates ?? []).map(({ personId: id, name }) => ({ id, name })),
  ];
  return {
    title: t('organizations:appoint.title'),
    organization,
    posts,
    people: [...new Map(known.map((person) => [person.id, person])).values()],
    today: today(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const graph = await graphFor(args);
  const sent = await readForm(args);
  const checked = sent.check(Appointing);
  if ('reply' in checked) return checked.reply;
  const organizationId = args.params.id ?? '';
  const { post, personId, personName, role, to, ...by } = checked.value;
  const outcome = await graph.change(Appoint, {
    input: {
      ...by,
      organizationId,
      personId: personId ?? null,
      personName: personName ?? null,
      role: role ?? null,
      to: to ?? null,
      isHead: post === 'HEAD',
      idempotencyKey: sent.key,
    },
  });
  if (outcome.kind !== 'done') return sent.answer(outcome);
  const t = await wordsFor(args.request);
  return sent.done(address.organization(organizationId), t('organizations:appoint.done', { position: by.position }));
}

export default function AppointPage() {
  const { t } = useWords();
  const { title, organization, posts, people, today } = useLoaderData<typeof loader>();
  const { fields, ...paper } = usePaper({
    name: 'appoint',
    schema: Appointing,
    draft: true,
    defaultValue: {
      from: today,
      post: posts[0]!,
      position: posts[0] === 'HEAD' ? (organization.leader?.position ?? '') : '',
    },
    labels: {
      post: t('organizations:appoint.post'),
      personId: t('organizations:appoint.personId'),
      personName: t('organizations:appoint.personName'),
      position: t('organizations:appoint.position'),
      role: t('organizations:appoint.role'),
      from: t('organizations:appoint.from'),
      to: t('organizations:appoint.to'),
    },
  });
  const roles = organization.grantableRoles ?? [];
  return (
    <>
      <PageHeader title={title} lead={t('organizations:appoint.lead', { organization: organization.name })} />
      <PaperForm paper={paper}>
        <RadioField
          meta={fields.post}
          options={posts.map((value) => ({
            value,
            name: t(`organizations:appoint.posts.${value}`),
            hint: t(`organizations:appoint.postHints.${value}`),
          }))}
        />
        <TextField meta={fields.position} hint={t(`organizations:appoint.positionHint.${hintOf(organization.kind)}`)} />
        {people.length > 0 && (
          <SelectField meta={fields.personId} options={people.map(({ id, name }) => ({ value: id, name }))} />
        )}
        <TextField
          meta={fields.personName}
          autoComplete="off"
          {...(people.length > 0 && { hint: t('organizations:appoint.personHint') })}
        />
        {roles.length > 0 && (
          <SelectField
            meta={fields.role}
            hint={t('organizations:appoint.roleHint')}
            options={roles.map((role) => ({ value: role, name: t(`frame:role.${role}`) }))}
          />
        )}
        <DayField meta={fields.from} />
        <DayField meta={fields.to} hint={t('organizations:appoint.toHint')} />
        <SubmitButton>{t('organizations:appoint.submit')}</SubmitButton>
      </PaperForm>
    </>
  );
}

/** The positions that such a unit usually has. */
function hintOf(kind: string) {
  if (kind === 'SCHOOL' || kind === 'CONTINUING_EDUCATION_CENTER') return 'SCHOOL';
  return kind === 'PROFESSIONAL_CLUSTER' ? 'CLUSTER' : 'OFFICE';
}
