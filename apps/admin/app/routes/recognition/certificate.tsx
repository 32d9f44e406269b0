import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { BadgeCheck, CircleX } from 'lucide-react';
import { DemonstrationMark } from '#app/components/demonstration-mark.tsx';
import { Fact, Facts } from '#app/components/facts.tsx';
import { known } from '#app/graph/known.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { publicGraph } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { CertificateSearch } from './certificate-search.tsx';
import { NomineeParts, nomineeName } from './nominee.tsx';

const CertificateQuery = graphql(
  `
    query CertificatePage($number: String!) {
      certificate(number: $number) {
        id
        title
        awardedOn
        nominee { ...NomineeParts }
        decision { id symbol title }
        certificate { number issuedOn }
        round { id title demonstration }
      }
    }
  `,
  [NomineeParts],
);

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await publicGraph(args);
  const t = await wordsFor(args.request);
  const number = args.params.number ?? '';
  const answer = await graph.ask(CertificateQuery, { number });
  const award = known(answer.data?.certificate ?? null, t('common:unreadUnit'));
  if (!award && answer.missing.length > 0) throw notFoundOr(answer.missing, args.context);
  const title = t('recognition:certificate.title', { number });
  const preview = award ? `${nomineeName(award.nominee)} – ${award.title}` : t('recognition:certificate.unknown');
  return data({ title, preview, number, award }, award ? 200 : 404);
}

export default function CertificatePage() {
  const { t } = useWords();
  const { title, number, award } = useLoaderData<typeof loader>();
  return (
    <div className="mx-auto max-w-2xl">
      <h1 className="mb-6 text-title tracking-tight wrap-anywhere">{title}</h1>
      {award ? (
        <Genuine award={award} />
      ) : (
        <p className="flex gap-3 border-l-2 border-refused bg-refused-tint px-4 py-3 text-refused">
          <CircleX aria-hidden size={22} className="mt-0.5 shrink-0" />
          <span>
            <b className="block">{t('recognition:certificate.unknown')}</b>
            {t('recognition:certificate.unknownReason')}
          </span>
        </p>
      )}
      <div className="mt-10 border-t border-hairline pt-6">
        <CertificateSearch number={award ? '' : number} />
      </div>
    </div>
  );
}

type Award = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['award']>;

function Genuine({ award }: { award: Award }) {
  const { t, day } = useWords();
  const { nominee, title, awardedOn, decision, certificate, round } = award;
  return (
    <>
      <p className="mb-6 flex gap-3 border-l-2 border-done bg-done-tint px-4 py-3 text-done">
        <BadgeCheck aria-hidden size={22} className="mt-0.5 shrink-0" />
        <span>
          <b className="block">{t('recognition:certificate.genuine')}</b>
          {t('recognition:certificate.genuineReason')}
        </span>
      </p>
      <Facts>
        <Fact name={t('recognition:certificate.holder')}>
          <b className="font-semibold">{nomineeName(nominee)}</b>
        </Fact>
        <Fact name={t('recognition:certificate.award')}>
          {title} <DemonstrationMark generated={round.demonstration} />
        </Fact>
        <Fact name={t('recognition:column.round')}>{round.title}</Fact>
        <Fact name={t('recognition:decision.symbol')}>
          {decision.symbol}, {day(awardedOn)}
        </Fact>
        <Fact name={t('recognition:certificate.issued')}>{certificate && day(certificate.issuedOn)}</Fact>
      </Facts>
    </>
  );
}
