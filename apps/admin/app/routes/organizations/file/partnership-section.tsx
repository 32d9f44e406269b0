import { DemonstrationMark } from '#app/components/demonstration-mark.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { OrganizationLinks } from '#app/components/organization-link.tsx';
import { Section } from '#app/components/section.tsx';
import { PartnershipTag } from '#app/components/status-tags.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { SeeAll } from './see-all.tsx';
import type { Partnerships } from './types.ts';

type Partnership = Partnerships['edges'][number]['node'];

export function PartnershipSection({ id, partnerships }: { id: string; partnerships: Partnerships }) {
  const { t } = useWords();
  const { edges, totalCount } = partnerships;
  return (
    <Section
      title={t('organizations:page.partnerships')}
      aside={<SeeAll total={totalCount} shown={edges.length} to={address.partnerships({ party: id })} />}
    >
      {edges.length === 0 && (
        <EmptyState
          title={t('organizations:page.partnershipsEmpty.title')}
          reason={t('organizations:page.partnershipsEmpty.reason')}
          next={<ContextLink to="/partnerships">{t('organizations:page.partnershipsEmpty.next')}</ContextLink>}
        />
      )}
      <ul className="grid gap-5">
        {edges.map(({ node }) => (
          <PartnershipItem key={node.id} own={id} partnership={node} />
        ))}
      </ul>
    </Section>
  );
}

function PartnershipItem({ own, partnership }: { own: string; partnership: Partnership }) {
  const { t } = useWords();
  const { id, title, status, generated, parent, parties, memoranda, plans } = partnership;
  const twins = parties.map(({ organization }) => organization).filter((organization) => organization?.id !== own);
  return (
    <li data-row>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <ContextLink to={address.partnership(id)} className="py-1 font-medium">
          {title}
        </ContextLink>
        <PartnershipTag status={status} />
        <DemonstrationMark generated={generated} />
      </p>
      <p>
        <span className="text-soft">{t('organizations:page.with')} </span>
        <OrganizationLinks organizations={twins} />
      </p>
      <p className="text-table text-soft">
        {memoranda.length === 0 && t('organizations:page.noMemorandum')}
        {memoranda.map((memorandum) => (
          <Signing key={memorandum.id} {...memorandum} />
        ))}
        {plans.map(({ id, symbol }) => (
          <span key={id}>
            {' · '}
            {symbol ? t('organizations:page.plan', { symbol }) : t('organizations:page.planNoSymbol')}
          </span>
        ))}
        {parent && (
          <>
            {' · '}
            {t('organizations:page.under')}{' '}
            <ContextLink to={address.partnership(parent.id)}>{parent.title}</ContextLink>
          </>
        )}
      </p>
    </li>
  );
}

function Signing({ signedOn, place }: Partnership['memoranda'][number]) {
  const { t, partialDay } = useWords();
  const when = partialDay(signedOn);
  return place ? t('organizations:page.memorandumAt', { when, place }) : t('organizations:page.memorandum', { when });
}
