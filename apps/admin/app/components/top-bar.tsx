import { Link } from '@remix-run/react';
import { useWords } from '#app/i18n/use-words.ts';
import { useFrame } from '#app/session/viewer.ts';
import { AccountMenu } from './account-menu.tsx';
import { ContextBar } from './context-bar.tsx';
import { SearchBox } from './search-box.tsx';

export function TopBar() {
  const { t } = useWords();
  const frame = useFrame();
  return (
    <header className="sticky top-0 z-20 flex min-h-14 items-center gap-2 border-b border-hairline bg-paper px-4 [grid-area:bar] sm:px-8 lg:px-12">
      {frame?.viewer ? (
        <>
          <ContextBar />
          <SearchBox />
        </>
      ) : (
        <Link to="/" className="flex min-h-11 grow items-center gap-3 font-semibold no-underline">
          <img src="/mark.svg" alt="" width={28} height={28} />
          {t('product')}
        </Link>
      )}
      <AccountMenu />
    </header>
  );
}
