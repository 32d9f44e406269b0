import { OrganizationLink } from '#app/components/organization-link.tsx';
import type { Known } from '#app/graph/known.ts';
import { graphql, type ResultOf } from '#app/graphql.ts';
import { dayOfInstant } from '#app/i18n/dates.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { PaperSection, SectionParts } from './paper-section.tsx';

export const PaperParts = graphql(
  `
    fragment PaperParts on Report {
      id
      status
      submittedAt
      generated
      organization {
        id
        name(asOf: $on)
        parent(asOf: $on) { id name(asOf: $on) }
        leader(asOf: $on) { position person { name } }
      }
      period { id code title from to dueOn }
      recipients { organization { id name } status decidedAt reason }
      sections { ...SectionParts }
    }
  `,
  [SectionParts],
);

type Report = Known<ResultOf<typeof PaperParts>>;

/** The parts of a yearly report, each with the sections it gathers. */
const parts = [
  { numeral: 'I', name: 'direction', codes: ['DIRECTION'] },
  {
    numeral: 'II',
    name: 'results',
    codes: ['RESULTS_STRAND_1', 'RESULTS_STRAND_2', 'PHOTOS', 'HIGHLIGHTS', 'OVERALL'],
  },
  { numeral: 'III', name: 'next', codes: ['NEXT_STEPS'] },
  { numeral: 'IV', name: 'recommendations', codes: ['RECOMMENDATIONS'] },
] as const;

/** Set like the paper it replaces: national title, issuing body, kind and abstract, body, signature and recipients. */
export function ReportPaper({ report }: { report: Report }) {
  const { t } = useWords();
  const { organization, period, recipients, sections } = report;
  return (
    <article
      aria-label={t('reports:paper.label')}
      className="official max-w-[52rem] border border-hairline bg-raised px-4 py-8 sm:px-14 sm:py-12"
    >
      <header className="grid gap-6 text-center sm:grid-cols-[2fr_3fr]">
        <div>
          {organization.parent && <p className="uppercase">{organization.parent.name}</p>}
          <p className="font-bold uppercase">{organization.name}</p>
        </div>
        <div>
          <p className="font-bold">{t('reports:paper.nation')}</p>
          <p className="mx-auto w-fit border-b border-ink font-bold">{t('reports:paper.motto')}</p>
          <p className="mt-3 italic">
            <Dated submittedAt={report.submittedAt} />
          </p>
        </div>
      </header>
      <h2 className="mt-8 text-center">
        <span className="block text-lead font-bold">{t('reports:paper.kind')}</span>
        <span className="block font-bold">{t('reports:paper.abstract', { period: period.title })}</span>
      </h2>
      {parts.map(({ numeral, name, codes }) => (
        <section key={name} className="mt-6" aria-label={t(`reports:paper.part.${name}`)}>
          <h3 className="font-bold uppercase">
            {(codes.length === 1 && sections.find(({ code }) => code === codes[0])?.title) ||
              `${numeral}. ${t(`reports:paper.part.${name}`)}`}
          </h3>
          {sections
            .filter(({ code }) => codes.some((known) => known === code))
            .map((section) => (
              <PaperSection key={section.code} section={section} titled={codes.length > 1} />
            ))}
        </section>
      ))}
      <p className="mt-2">./.</p>
      <footer className="mt-8 grid gap-6 sm:grid-cols-2">
        <div className="text-table">
          <p className="font-bold italic">{t('reports:paper.recipients')}</p>
          <ul>
            {recipients.map(({ organization: office }) => (
              <li key={office.id}>
                – <OrganizationLink organization={office} />
                {';'}
              </li>
            ))}
            <li>– {t('reports:paper.archive')}.</li>
          </ul>
        </div>
        <div className="text-center">
          <p className="font-bold uppercase">{organization.leader?.position ?? t('reports:paper.head')}</p>
          {organization.leader?.person && <p className="mt-14 font-bold">{organization.leader.person.name}</p>}
        </div>
      </footer>
    </article>
  );
}

function Dated({ submittedAt }: Pick<Report, 'submittedAt'>) {
  const { t } = useWords();
  if (!submittedAt) return t('reports:paper.undated');
  const [year, month, day] = dayOfInstant(submittedAt).split('-');
  return t('reports:paper.dated', { year, month, day });
}
