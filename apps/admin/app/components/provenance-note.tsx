import type { Words } from '#app/i18n/i18n.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { useTranslator } from '#app/i18n/words-context.tsx';

type Provenance = { field: string; basis: 'STATED' | 'INFERRED' | 'GENERATED'; note: string | null };
type FieldKey = `common:provenance.field.${keyof Words['common']['provenance']['field']}`;

/** What is not stated in the papers, and why we think it so: inferred facts never pass for stated ones. */
export function ProvenanceNote({ provenance }: { provenance: Provenance[] }) {
  const { t } = useWords();
  const fieldName = useFieldName();
  if (provenance.length === 0) return null;
  return (
    <details className="mt-8 max-w-[70ch] text-table text-soft">
      <summary className="flex min-h-11 w-fit items-center underline decoration-hairline-strong underline-offset-4">
        {t('common:provenance.title')}
      </summary>
      <dl className="grid gap-x-6 gap-y-1 border-l border-hairline pl-4 sm:grid-cols-[12rem_minmax(0,1fr)]">
        {provenance.map(({ field, basis, note }) => (
          <div key={`${field} ${basis} ${note}`} className="contents">
            <dt>{fieldName(field)}</dt>
            <dd className="text-ink max-sm:pb-2">
              {t(`common:provenance.${basis}`)}
              {note && <span className="text-soft">. {note}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** The graph's name of a field in the words of the papers. */
function useFieldName(): (field: string) => string {
  const { t, translator } = useTranslator();
  return (field) => {
    const key = `common:provenance.field.${field === '*' ? 'whole' : field}`;
    return t(translator.exists(key) ? (key as FieldKey) : 'common:provenance.field.other');
  };
}
