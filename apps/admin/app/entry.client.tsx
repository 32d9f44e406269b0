import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { translator } from './i18n/i18n.ts';
import { WordsProvider } from './i18n/words-context.tsx';

/** Only the language of the page is fetched. */
async function words() {
  if (document.documentElement.lang === 'en') return translator('en', (await import('./i18n/en.ts')).en);
  return translator('vi', (await import('./i18n/vi.ts')).vi);
}

void words().then((i18n) =>
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <WordsProvider value={i18n}>
          <RemixBrowser />
        </WordsProvider>
      </StrictMode>,
    );
  }),
);
