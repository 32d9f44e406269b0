import { Form, Link } from '@remix-run/react';
import { Search } from 'lucide-react';
import { useRef } from 'react';
import { ContextFields, useContextPath } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { useKey } from './use-key.ts';

/** `/` and Ctrl or ⌘ K lead here from anywhere. */
export function SearchBox() {
  const { t } = useWords();
  const path = useContextPath();
  const box = useRef<HTMLInputElement>(null);
  const focus = () => {
    if (box.current?.offsetParent) return box.current.select();
    document.querySelector<HTMLInputElement>('#main input[type="search"]')?.select();
  };
  useKey('/', focus);
  useKey('k', focus, { command: true });
  return (
    <search className="shrink-0">
      <Form action="/organizations" className="relative hidden sm:block">
        <ContextFields except={['unit']} />
        <Search aria-hidden size={16} className="absolute left-3 top-3.5 text-soft" />
        <input
          ref={box}
          type="search"
          name="search"
          aria-label={t('frame:search.label')}
          aria-keyshortcuts="/ Control+K Meta+K"
          placeholder={t('frame:search.placeholder')}
          className="control w-48 !pl-9 text-table lg:w-64"
        />
        <kbd className="pointer-events-none absolute right-3 top-3 hidden rounded border border-hairline px-1.5 text-small leading-5 text-soft lg:block">
          /
        </kbd>
      </Form>
      <Link
        to={path('/organizations')}
        aria-label={t('frame:search.label')}
        className="button button-quiet size-11 !p-0 sm:hidden"
      >
        <Search aria-hidden size={20} />
      </Link>
    </search>
  );
}
