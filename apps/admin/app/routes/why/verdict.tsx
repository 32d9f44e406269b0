import { Eye, EyeOff } from 'lucide-react';
import { Fact, Facts } from '#app/components/facts.tsx';
import { OrganizationLink } from '#app/components/organization-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import type { Role } from '#app/session/viewer.ts';
import type { Explained } from './explain.server.ts';
import type { Why } from './page.tsx';

/** The decision in one sentence, then what it rests on. */
export function Verdict({ why, explanation }: { why: Why; explanation: Explained }) {
  const { t } = useWords();
  const { allowed, basis, right, lapsed, rule, next } = explanation;
  const name = why.people.find(({ accountId }) => accountId === why.account)?.name ?? why.account;
  const sentence = allowed ? 'seen' : 'unseen';
  const Icon = allowed ? Eye : EyeOff;
  return (
    <section aria-labelledby="verdict" className="mb-10">
      <h2 id="verdict" className="mb-4 flex items-start gap-3 text-heading">
        <Icon aria-hidden size={22} className="mt-1 shrink-0" />
        {name === null ? t(`why:${sentence}`) : t(`why:${sentence}By`, { name })}
      </h2>
      <Facts>
        <Fact name={t('why:what')}>
          {t(`why:kind.${why.subject?.prefix as 'org'}`)}{' '}
          <code className="text-small wrap-anywhere">{why.subject?.id}</code>
        </Fact>
        <Fact name={t('why:basis')}>{t(`why:bases.${basis}`)}</Fact>
        <Fact name={t('why:right')}>{right && <Right right={right} />}</Fact>
        <Fact name={t('why:lapsed')}>{lapsed && <Right right={lapsed} />}</Fact>
        <Fact name={t('why:rule')}>{rule}</Fact>
        <Fact name={t('why:next')}>{next}</Fact>
      </Facts>
    </section>
  );
}

function Right({ right: { role, organization, from, to } }: { right: NonNullable<Explained['right']> }) {
  const { t, period } = useWords();
  return (
    <>
      {t(`frame:role.${role as Role}`)}, <OrganizationLink organization={organization} />
      <span className="block text-small text-soft">{period({ from, to })}</span>
    </>
  );
}
