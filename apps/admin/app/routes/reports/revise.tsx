import { getInputProps } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import * as z from 'zod';
import { PageHeader } from '#app/components/page-header.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { act } from '#app/forms/act.server.ts';
import { actOn } from '#app/forms/act-on.server.ts';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { TextAreaField } from '#app/forms/text-fields.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { count, id, text } from '#app/forms/values.ts';
import { known } from '#app/graph/known.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { useViewer } from '#app/session/viewer.ts';
import { rightsOn } from './rights.ts';

const Sections = graphql(`
  query ReportSections($id: ID!) {
    report(id: $id) {
      id
      status
      version
      organization { id name }
      period { title }
      recipients { organization { id name } status }
      sections { code title text figures { label value } }
    }
  }
`);

const ReviseReport = graphql(`
  mutation ReviseReport($input: ReviseReportInput!) {
    reviseReport(input: $input) {
      __typename
      ... on Report { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

const LONGEST = 20_000;
const Revision = z.object({
  reportId: id,
  onBehalfOf: id,
  expectedVersion: count,
  sections: z.array(z.object({ code: text(40), text: text(LONGEST) })),
});

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const { data, missing } = await graph.ask(Sections, { id: args.params.id ?? '' });
  if (!data?.report) throw notFoundOr(missing, args.context);
  const report = known(data.report, t('common:unreadUnit'));
  return { title: t('reports:revise.title', { period: report.period.title }), report };
}

const acts = {
  revise: act(
    Revision,
    'reports:said.revised',
    (graph, input) => graph.change(ReviseReport, { input }),
    (report) => address.report(report.id),
  ),
};

export const action = (args: ActionFunctionArgs) => actOn(args, acts);

export default function Revise() {
  const { t, number } = useWords();
  const { title, report } = useLoaderData<typeof loader>();
  const { write } = rightsOn(report, useViewer());
  const paper = usePaper({
    name: 'revise',
    schema: Revision,
    labels: Object.fromEntries(report.sections.map(({ title: named }, index) => [`sections[${index}].text`, named])),
    defaultValue: { sections: report.sections.map(({ code, text }) => ({ code, text })) },
    draft: true,
  });
  return (
    <>
      <PageHeader kicker={report.organization.name} title={title} lead={t('reports:revise.lead')} />
      {!write && <p>{t('reports:revise.closed')}</p>}
      {write && (
        <PaperForm paper={paper} className="grid max-w-[70ch] gap-8">
          <input type="hidden" name="reportId" value={report.id} />
          <input type="hidden" name="onBehalfOf" value={write.id} />
          <input type="hidden" name="expectedVersion" value={report.version} />
          {paper.fields.sections.getFieldList().map((section, index) => {
            const { code, text } = section.getFieldset();
            const { key, ...hidden } = getInputProps(code, { type: 'hidden' });
            const known = report.sections[index];
            const figures = known?.figures.map(({ label, value }) => `${label}: ${number(value)}`).join(' · ');
            return (
              <div key={section.key}>
                <input key={key} {...hidden} />
                <TextAreaField meta={text} label={known?.title} hint={figures || undefined} />
              </div>
            );
          })}
          <div className="flex flex-wrap gap-2">
            <SubmitButton>{t('reports:revise.save')}</SubmitButton>
            <ContextLink to={address.report(report.id)} className="button button-quiet">
              {t('reports:revise.back')}
            </ContextLink>
          </div>
        </PaperForm>
      )}
    </>
  );
}
