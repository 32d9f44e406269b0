import { useEffect, useRef, useState } from 'react';
import { useWords } from '#app/i18n/use-words.ts';
import { labelOf, useErrorText } from './paper-context.tsx';
import type { Paper } from './use-paper.ts';

/**
 * Everything that must change, on top, each with a link to its field. It stands as it was when the form was sent:
 * were it to shrink while one mends, the button would move away under the finger.
 */
export function ErrorSummary({ paper: { form, labels, reply } }: { paper: Paper }) {
  const { t } = useWords();
  const errorText = useErrorText();
  const box = useRef<HTMLDivElement>(null);
  const present = Object.entries(form.allErrors).flatMap(([name, errors]) =>
    (errors ?? []).map((error) => ({ name, error: errorText(error) })),
  );
  const [faults, setFaults] = useState(form.status === 'error' ? present : []);
  if (form.status === 'error' && JSON.stringify(present) !== JSON.stringify(faults)) setFaults(present);
  const general = faults.filter(({ name }) => name === '');
  const ofFields = faults.filter(({ name }) => name !== '');

  // biome-ignore lint/correctness/useExhaustiveDependencies: every new reply draws the eye once
  useEffect(() => box.current?.focus(), [reply]);

  if (faults.length === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="border-l-2 border-refused bg-refused-tint px-4 py-3 text-refused"
    >
      <p className="font-semibold">
        {ofFields.length > 0 ? t('forms:summary', { count: ofFields.length }) : t('forms:refused')}
      </p>
      {general.map(({ error }) => (
        <p key={error}>{error}</p>
      ))}
      <ul>
        {ofFields.map(({ name, error }) => (
          <li key={name + error}>
            <a href={`#${form.id}-${name}`} className="inline-flex min-h-11 items-center">
              {[labelOf(labels, name), error].filter(Boolean).join(': ')}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
