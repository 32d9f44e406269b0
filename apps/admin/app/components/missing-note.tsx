import { TriangleAlert } from 'lucide-react';
import type { Service } from '#app/graph/answer.ts';
import { useWords } from '#app/i18n/use-words.ts';

/** The names of services in words: "hoạt động và báo cáo". */
export function useServiceNames(): (services: Service[]) => string {
  const { t, list } = useWords();
  return (services) => list(services.map((service) => t(`service.${service}`)));
}

/** A service that does not answer is a sentence, not a blank. */
export function MissingNote({ services }: { services: Service[] }) {
  const { t } = useWords();
  const names = useServiceNames();
  if (services.length === 0) return null;
  return (
    <p className="mb-6 flex gap-3 border-l-2 border-late bg-late-tint px-3 py-2.5 text-table text-late">
      <TriangleAlert aria-hidden size={18} className="mt-0.5 shrink-0" />
      {t('missing.sentence', { services: names(services) })}
    </p>
  );
}
