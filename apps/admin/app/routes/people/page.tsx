import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageHeader } from '#app/components/page-header.tsx';
import { Section } from '#app/components/section.tsx';
import { act } from '#app/forms/act.server.ts';
import { actOn } from '#app/forms/act-on.server.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { hasRole, useViewer } from '#app/session/viewer.ts';
import { peopleNamed } from './people-named.server.ts';
import { CorrectAppointment, EndAppointment, PersonPage } from './person.server.ts';
import { SamePerson } from './same-person.tsx';
import { TermList } from './term-list.tsx';
import { Correcting, Ending } from './terms.ts';

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const search = new URL(args.request.url).searchParams.get('search');
  const [{ data, missing }, found] = await Promise.all([
    graph.ask(PersonPage, { id: args.params.id ?? '' }),
    peopleNamed(graph, search),
  ]);
  if (!data?.person) throw notFoundOr(missing, args.context);
  const { person } = data;
  return { title: person.name, person, found: found.filter(({ id }) => id !== person.id), searched: search !== null };
}

const acts = {
  end: act(Ending, 'people:said.ended', (graph, { on, ...input }) =>
    graph.change(EndAppointment, { input: { ...input, on: on.value ?? '', precision: on.precision } }),
  ),
  correct: act(Correcting, 'people:said.corrected', (graph, { from, until, untilPrecision, isHead, ...input }) =>
    graph.change(CorrectAppointment, {
      input: {
        ...input,
        isHead: isHead === 'yes',
        from: from.value ?? '',
        fromPrecision: from.precision,
        to: until ?? null,
        toPrecision: untilPrecision,
      },
    }),
  ),
};

export const action = (args: ActionFunctionArgs) => actOn(args, acts);

/** Somebody and the positions held, as exactly as papers say. */
export default function PersonRoute() {
  const { t } = useWords();
  const { person, found, searched } = useLoaderData<typeof loader>();
  const department = hasRole(useViewer(), 'DEPARTMENT_ADMINISTRATOR', 'DEPARTMENT_OFFICER');
  return (
    <>
      <PageHeader kicker={t('people:page.kicker')} title={person.name} />
      <Section title={t('people:page.terms')}>
        <TermList terms={person.appointments} />
      </Section>
      {department && (
        <Section title={t('people:same.title')}>
          <SamePerson id={person.id} name={person.name} found={found} searched={searched} />
        </Section>
      )}
    </>
  );
}
