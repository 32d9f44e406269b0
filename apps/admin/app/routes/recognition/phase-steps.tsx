import { Check } from 'lucide-react';
import { useWords } from '#app/i18n/use-words.ts';
import { type Phase, phases } from './phases.ts';

/** Where the round stands: a line of steps, or one sentence and a bar on a phone. */
export function PhaseSteps({ phase }: { phase: Phase }) {
  const { t } = useWords();
  const current = phases.indexOf(phase);
  return (
    <ol aria-label={t('recognition:round.steps')} className="steps">
      {phases.map((step, index) => (
        <li
          key={step}
          aria-current={index === current ? 'step' : undefined}
          data-done={index < current || undefined}
          className="step"
        >
          <span className="step-name">
            {index < current && <Check aria-hidden size={14} className="shrink-0" />}
            {index < current && <span className="sr-only">{t('recognition:round.stepDone')}</span>}
            <span className="step-count">{t('recognition:round.stepOf', { step: index + 1, of: phases.length })}</span>
            {t(`recognition:phase.${step}`)}
          </span>
        </li>
      ))}
    </ol>
  );
}
