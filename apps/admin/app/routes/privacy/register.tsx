import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Fact, Facts } from '#app/components/facts.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Section } from '#app/components/section.tsx';
import { ContextLink } from '#app/context/context-link.tsx';
import { notFoundOr } from '#app/graph/not-found.ts';
import { publicGraph } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { useViewer } from '#app/session/viewer.ts';

const ProcessingRegister = graphql(`
  query ProcessingRegister {
    processingActivities { id purpose subjects data basis recipients retention }
  }
`);

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await publicGraph(args);
  const t = await wordsFor(args.request);
  const { data, missing } = await graph.ask(ProcessingRegister, {});
  if (!data?.processingActivities) throw notFoundOr(missing, args.context);
  return { title: t('privacy:register.title'), activities: data.processingActivities };
}

/** For what personal data is kept, on which ground and how long: for everybody to read. */
export default function ProcessingRegisterPage() {
  const { t } = useWords();
  const { title, activities } = useLoaderData<typeof loader>();
  const signedIn = useViewer() !== null;
  return (
    <>
      <PageHeader
        title={title}
        lead={t('privacy:register.lead')}
        actions={
          signedIn && (
            <ContextLink to="/privacy/mine" className="button">
              {t('privacy:mine.title')}
            </ContextLink>
          )
        }
      />
      {activities.map(({ id, purpose, subjects, data, basis, recipients, retention }) => (
        <Section key={id} title={purpose}>
          <Facts>
            <Fact name={t('privacy:register.subjects')}>{subjects}</Fact>
            <Fact name={t('privacy:register.data')}>{data}</Fact>
            <Fact name={t('privacy:register.basis')}>{basis}</Fact>
            <Fact name={t('privacy:register.recipients')}>{recipients}</Fact>
            <Fact name={t('privacy:register.retention')}>{retention}</Fact>
          </Facts>
        </Section>
      ))}
    </>
  );
}
