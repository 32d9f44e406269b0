import { Fact, Facts } from '#app/components/facts.tsx';
import { Section } from '#app/components/section.tsx';
import { useWords } from '#app/i18n/use-words.ts';

type Policy = { code: string; title: string; effectiveFrom: string; sources: string[]; unknown: string[] };

/** The law of the round's day, and what it leaves open. */
export function PolicySection({ policy }: { policy: Policy }) {
  const { t, day } = useWords();
  return (
    <Section title={t('recognition:policy.title')}>
      <Facts>
        <Fact name={t('recognition:policy.name')}>{policy.title}</Fact>
        <Fact name={t('recognition:policy.from')}>{day(policy.effectiveFrom)}</Fact>
        <Fact name={t('recognition:policy.sources')}>{policy.sources.length > 0 && <Lines of={policy.sources} />}</Fact>
        <Fact name={t('recognition:policy.unknown')}>{policy.unknown.length > 0 && <Lines of={policy.unknown} />}</Fact>
      </Facts>
    </Section>
  );
}

function Lines({ of }: { of: string[] }) {
  return (
    <ul>
      {of.map((line) => (
        <li key={line}>– {line}</li>
      ))}
    </ul>
  );
}
