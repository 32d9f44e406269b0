import { Links, Meta, Scripts, ScrollRestoration } from '@remix-run/react';
import type { Locale, Theme } from '#app/i18n/locale.ts';
import { useNonce } from '#app/nonce.tsx';

/** The document around everything. The theme is on the first byte, so nothing flashes. */
export function Paper({ locale, theme, children }: { locale: Locale; theme: Theme; children: React.ReactNode }) {
  const nonce = useNonce();
  return (
    <html lang={locale} {...(theme !== 'system' && { 'data-theme': theme })}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <Meta />
        <Links />
      </head>
      <body className="bg-paper font-sans text-base text-ink">
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}
