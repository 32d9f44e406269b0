import { useWords } from '#app/i18n/use-words.ts';

type Provenance = { field: string; basis: 'STATED' | 'INFERRED' | 'GENERATED'; note: string | null };

/** What is not stated in the papers, and why we think it so: inferred facts never pass for stated ones. */
export function ProvenanceNote({ provenance }: { provenance: Provenance[] }) {
  const { t } = useWords();
  if (provenance.length === 0) return null;
  return (
    <details className="mt-8 max-w-[70ch] text-table text-soft">
      <summary className="flex min-h-11 items-center underline decoration-hairline-strong underline-offset-4">
        {t('provenance.title')}
      </summary>
      <ul className="grid gap-1 border-l border-hairline pl-4">
        {provenance.map(({ field, basis, note }) => (
          <li key={`${field} ${basis} ${note}`}>
            <code>{field}</code>: {t(`provenance.${basis}`)}
            {note && <> – {note}</>}
          </li>
        ))}
      </ul>
    </details>
  );
}
