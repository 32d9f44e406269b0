import { Form, Link } from '@remix-run/react';
import { Search } from 'lucide-react';
import { useRef } from 'react';
import { ContextFields, useContextPath } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { listId, optionId, SearchSuggestions } from './search-suggestions.tsx';
import { useKey } from './use-key.ts';
import { useSuggestions } from './use-suggestions.ts';

/** `/` and Ctrl or ⌘ K lead here from anywhere. Units and papers are offered while one types; Enter shows all of them. */
export function SearchBox() {
  const { t } = useWords();
  const path = useContextPath();
  const box = useRef<HTMLInputElement>(null);
  const suggestions = useSuggestions();
  const { text, look, at, open, ready, units, former, papers, close, onKeyDown } = suggestions;
  const bodies = units.length + former.length;
  const any = open && bodies + papers.length > 0;
  const focus = () => {
    if (box.current?.offsetParent) return box.current.select();
    document.querySelector<HTMLInputElement>('#main input[type="search"]')?.select();
  };
  useKey('/', focus);
  useKey('k', focus, { command: true });
  return (
    <search className="shrink-0">
      <Form action="/search" onSubmit={close} className="relative hidden sm:block">
        <ContextFields except={['unit']} />
        <Search aria-hidden size={16} className="absolute left-3 top-3.5 text-soft" />
        <input
          ref={box}
          type="search"
          name="search"
          role="combobox"
          value={text}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => look(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={close}
          aria-label={t('search:label')}
          aria-keyshortcuts="/ Control+K Meta+K"
          aria-autocomplete="list"
          aria-expanded={any}
          aria-controls={any ? listId : undefined}
          aria-activedescendant={any && at >= 0 ? optionId(at) : undefined}
          placeholder={t('search:placeholder')}
          className="control w-48 text-ellipsis !pl-9 text-table lg:w-64 lg:!pr-9"
        />
        {text === '' && (
          <kbd className="pointer-events-none absolute right-3 top-3 hidden rounded border border-hairline px-1.5 text-small leading-5 text-soft lg:block">
            /
          </kbd>
        )}
        {any && <SearchSuggestions suggestions={suggestions} />}
        <p role="status" className="sr-only">
          {open && ready && (any ? t('search:found', { units: bodies, papers: papers.length }) : t('search:none'))}
        </p>
      </Form>
      <Link to={path('/search')} aria-label={t('search:label')} className="button button-quiet size-11 !p-0 sm:hidden">
        <Search aria-hidden size={20} />
      </Link>
    </search>
  );
}
