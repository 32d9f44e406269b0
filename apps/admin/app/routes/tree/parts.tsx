import { ContextNavLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';

const parts = [
  { name: 'list', to: '/organizations' },
  { name: 'tree', to: '/organizations/tree' },
  { name: 'map', to: '/map' },
  { name: 'compare', to: '/compare' },
  { name: 'reorganizations', to: '/reorganizations' },
] as const;

/** The ways to look at the units, on top of each of them. */
export function Parts() {
  const { t } = useWords();
  return (
    <nav aria-label={t('tree:parts.label')} className="-mx-2 mb-6 flex flex-wrap gap-x-1">
      {parts.map(({ name, to }) => (
        <ContextNavLink
          key={name}
          to={to}
          end
          className="inline-flex min-h-11 items-center border-b-2 border-transparent px-2 text-table text-soft no-underline hover:text-ink aria-[current=page]:border-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink"
        >
          {t(`tree:parts.${name}`)}
        </ContextNavLink>
      ))}
    </nav>
  );
}
