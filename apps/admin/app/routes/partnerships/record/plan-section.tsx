import { Section } from '#app/components/section.tsx';
import { Tag } from '#app/components/tag.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { isParty, mayHavePapers } from '../acts.ts';
import type { Deeds, Partnership, Plan, Unit } from '../types.ts';
import { byStrand } from './by-strand.ts';
import { PromiseLine } from './promise-line.tsx';

const tones = {
  DRAFT: 'draft',
  AGREED: 'done',
  FILED: 'done',
  IN_PROGRESS: 'waiting',
  CLOSED: 'draft',
} as const;

type PlanSectionProps = { partnership: Partnership; deeds: Deeds | null; units: Unit[] };

/** What the parties mean to do together, content by content. */
export function PlanSection({ partnership, deeds, units }: PlanSectionProps) {
  const { t } = useWords();
  const { id, plans } = partnership;
  const writes = mayHavePapers(partnership) && units.some((unit) => isParty(partnership, unit));
  return (
    <Section title={t('partnerships:page.plans')}>
      {plans.length === 0 && <p className="text-soft">{t('partnerships:page.noPlan')}</p>}
      <div className="grid gap-8">
        {plans.map((plan) => (
          <article key={plan.id} aria-labelledby={plan.id}>
            <PlanHead {...plan} />
            <PlanItems plan={plan} deeds={deeds} />
            {writes && plan.status !== 'CLOSED' && (
              <ContextLink to={`/partnerships/${id}/plan/${plan.id}`} className="button mt-3">
                {t('partnerships:page.amend')}
              </ContextLink>
            )}
          </article>
        ))}
      </div>
    </Section>
  );
}

function PlanHead({ id, symbol, status, version, amendmentReason, document, agreements, filedAt }: Plan) {
  const { t, list, moment } = useWords();
  const open = agreements.filter(({ agreed }) => !agreed).map(({ organization }) => organization.name);
  const facts = [
    version > 1 && t('partnerships:page.version', { version }),
    filedAt && t('partnerships:page.filed', { when: moment(filedAt) }),
    status === 'DRAFT' && open.length > 0 && t('partnerships:page.notAgreed', { units: list(open) }),
  ].filter(Boolean);
  return (
    <>
      <h3 id={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {document ? (
          <ContextLink to={address.document(document.id)}>
            {symbol ?? document.symbol ?? t('partnerships:page.planNoSymbol')}
          </ContextLink>
        ) : (
          (symbol ?? t('partnerships:page.planNoSymbol'))
        )}
        <Tag tone={tones[status]}>{t(`partnerships:planStatus.${status}`)}</Tag>
      </h3>
      {facts.length > 0 && <p className="text-table text-soft">{facts.join(' · ')}</p>}
      {amendmentReason && (
        <p className="text-table text-soft">{t('partnerships:page.amended', { reason: amendmentReason })}</p>
      )}
    </>
  );
}

function PlanItems({ plan, deeds }: { plan: Plan; deeds: Deeds | null }) {
  const { t, number } = useWords();
  const done = new Map(
    deeds?.items.flatMap(({ id, activities }) => (activities ? [[id, activities.totalCount] as const] : [])),
  );
  if (plan.items.length === 0) return <p className="mt-1 text-table text-soft">{t('partnerships:page.noItems')}</p>;
  return byStrand(plan.items).map(({ strand, things }) => (
    <div key={strand?.code ?? ''} className="mt-3">
      <h4 className="text-table text-soft">{strand?.title ?? t('partnerships:page.noStrand')}</h4>
      <ul>
        {things.map(({ id, text, dueOn, responsible }) => {
          const count = done.get(id);
          return (
            <PromiseLine key={id} text={text} dueOn={dueOn} responsible={responsible}>
              {count !== undefined && t('partnerships:page.itemActivities', { count, formatted: number(count) })}
            </PromiseLine>
          );
        })}
      </ul>
    </div>
  ));
}
