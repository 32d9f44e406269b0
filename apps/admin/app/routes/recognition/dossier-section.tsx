import { Section } from '#app/components/section.tsx';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { sourceAddress } from './sources.ts';

type Item = { text: string; sourceId: string | null };
type Dossier = {
  frozenAt: string | null;
  hash: string | null;
  missing: string[];
  sections: { title: string; items: Item[] }[];
};

/** The dossier, sentence by sentence; what rests on a record leads to it. */
export function DossierSection({ nomination: { dossier } }: { nomination: { dossier: Dossier | null } }) {
  const { t, instant } = useWords();
  if (!dossier) return null;
  const { frozenAt, hash, missing, sections } = dossier;
  return (
    <Section
      title={t('recognition:dossier.title')}
      aside={frozenAt && t('recognition:dossier.frozen', { at: instant(frozenAt) })}
    >
      {missing.length > 0 && <Missing of={missing} />}
      {sections.map(({ title, items }) => (
        <section key={title} className="mb-6" aria-label={title}>
          <h3 className="mb-1 font-semibold">{title}</h3>
          <ul className="max-w-[75ch]">
            {items.map((item) => (
              <DossierLine key={item.text + item.sourceId} item={item} />
            ))}
          </ul>
        </section>
      ))}
      {hash && (
        <p className="text-small text-soft wrap-anywhere">
          {t('recognition:dossier.hash')} <code>{hash}</code>
        </p>
      )}
    </Section>
  );
}

function DossierLine({ item: { text, sourceId } }: { item: Item }) {
  const { t } = useWords();
  const source = sourceId && sourceAddress(sourceId);
  return (
    <li className="border-b border-hairline py-1 last:border-0">
      {source ? (
        <ContextLink to={source} className="inline-flex min-h-11 items-center" title={t('recognition:dossier.source')}>
          {text}
        </ContextLink>
      ) : (
        <span className="inline-block py-2">{text}</span>
      )}
    </li>
  );
}

function Missing({ of }: { of: string[] }) {
  const { t } = useWords();
  return (
    <div className="mb-6 border-l-2 border-late bg-late-tint px-4 py-3 text-late">
      <p className="font-medium">{t('recognition:dossier.missing')}</p>
      <ul>
        {of.map((what) => (
          <li key={what}>– {what}</li>
        ))}
      </ul>
    </div>
  );
}
