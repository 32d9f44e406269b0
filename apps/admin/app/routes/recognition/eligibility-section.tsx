import { Section } from '#app/components/section.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { OutcomeTag } from './tags.tsx';

type Fact = { text: string; source: { __typename: 'Activity' | 'Report'; id: string } | null };
type Finding = { rule: string; title: string; outcome: 'PASS' | 'FAIL' | 'UNKNOWN'; facts: Fact[] };

/** What the rules of the policy found, each with the facts it rests on. */
export function EligibilitySection({ findings }: { findings: Finding[] }) {
  const { t } = useWords();
  return (
    <Section title={t('recognition:eligibility.title')}>
      {findings.length === 0 && <p className="text-soft">{t('recognition:eligibility.none')}</p>}
      <ul>
        {findings.map(({ rule, title, outcome, facts }) => (
          <li
            key={rule}
            className="grid gap-x-6 gap-y-1 border-b border-hairline py-3 last:border-0 sm:grid-cols-[13rem_minmax(0,1fr)]"
          >
            <div>
              <OutcomeTag outcome={outcome} />
            </div>
            <div className="max-w-[70ch]">
              <p className="font-medium">{title}</p>
              {facts.map(({ text, source }) => (
                <p key={text} className="text-table text-soft">
                  {text}{' '}
                  {source && (
                    <ContextLink
                      to={source.__typename === 'Activity' ? address.activity(source.id) : address.report(source.id)}
                      className="inline-block py-2"
                    >
                      {t(`recognition:eligibility.source.${source.__typename}`)}
                    </ContextLink>
                  )}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
