import { Check } from 'lucide-react';
import { useWords } from '#app/i18n/use-words.ts';

const steps = ['units', 'decree', 'preview', 'apply'] as const;

/** Where the draft stands. */
export function DraftSteps({ step }: { step: (typeof steps)[number] }) {
  const { t } = useWords();
  const current = steps.indexOf(step);
  return (
    <ol aria-label={t('reorganizations:draft.steps')} className="steps mb-8 max-w-[70ch]">
      {steps.map((name, index) => (
        <li
          key={name}
          aria-current={index === current ? 'step' : undefined}
          data-done={index < current || undefined}
          className="step"
        >
          <span className="step-name">
            {index < current && <Check aria-hidden size={14} className="shrink-0" />}
            {index < current && <span className="sr-only">{t('reorganizations:draft.stepDone')}</span>}
            <span className="step-count">
              {t('reorganizations:draft.stepOf', { step: index + 1, of: steps.length })}
            </span>
            {t(`reorganizations:draft.step.${name}`)}
          </span>
        </li>
      ))}
    </ol>
  );
}
