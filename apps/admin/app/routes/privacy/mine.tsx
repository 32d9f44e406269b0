import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { MissingNote } from '#app/components/missing-note.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Section } from '#app/components/section.tsx';
import { ContextLink } from '#app/context/context-link.tsx';
import { act } from '#app/forms/act.server.ts';
import { actOn } from '#app/forms/act-on.server.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { viewerOf } from '#app/session/own-viewer.server.ts';
import { AskForm } from './ask-form.tsx';
import { AskForData, Asking } from './asking.ts';
import { RecordTable } from './record-table.tsx';
import { isKeptFrom, PersonalRecords, recordsOf } from './records.server.ts';
import { RequestList } from './request-list.tsx';

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const viewer = await viewerOf(graph);
  const { data, missing } = await graph.ask(PersonalRecords, { id: viewer?.person?.id ?? '' });
  if (!data?.person || isKeptFrom(data.person, missing)) throw notFoundOr(missing, args.context);
  const { person } = data;
  return {
    title: t('privacy:mine.title'),
    missing,
    services: recordsOf(person),
    requests: person.dataRequests ?? [],
  };
}

const acts = {
  ask: act(Asking, 'privacy:said.asked', (graph, input) => graph.change(AskForData, { input })),
};

export const action = (args: ActionFunctionArgs) => actOn(args, acts);

/** All that is kept of the reader, to read, to take along, and to ask to have erased. */
export default function MyDataPage() {
  const { t } = useWords();
  const { title, missing, services, requests } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={title}
        lead={t('privacy:mine.lead')}
        actions={
          <>
            <ContextLink to="/audit/mine" className="button">
              {t('audit:mine.title')}
            </ContextLink>
            <a href="/privacy/mine.json" download className="button button-primary">
              {t('privacy:mine.download')}
            </a>
          </>
        }
      />
      <MissingNote services={missing} />
      {services.map(({ service, records }) => (
        <Section key={service} title={t(`privacy:service.${service}`)}>
          <RecordTable service={service} records={records} />
        </Section>
      ))}
      <Section title={t('privacy:requests.mine')}>
        <RequestList requests={requests} />
        <AskForm />
      </Section>
    </>
  );
}
