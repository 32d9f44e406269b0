import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import { data, Outlet, useRouteLoaderData } from '@remix-run/react';
import { ErrorPage } from './components/error-page.tsx';
import { Frame } from './components/frame.tsx';
import { Paper } from './components/paper.tsx';
import { WhyLink } from './components/why-link.tsx';
import { titled } from './i18n/titled.ts';
import stylesheet from './look/style.css?url';
import { frameOf } from './root.server.ts';
import { forgetFlash } from './session/flash.server.ts';

/** For error pages; every page names itself. */
export const meta = () => titled({});

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/mark.svg', type: 'image/svg+xml' },
];

export async function loader(args: LoaderFunctionArgs) {
  const { frame, renewed } = await frameOf(args);
  const headers = new Headers();
  if (frame.flash) headers.append('Set-Cookie', await forgetFlash(args.context));
  if (renewed) headers.append('Set-Cookie', renewed);
  return data(frame, { headers });
}

export function Layout({ children }: { children: React.ReactNode }) {
  const frame = useRouteLoaderData<typeof loader>('root');
  return (
    <Paper locale={frame?.locale ?? 'vi'} theme={frame?.theme ?? 'system'}>
      {children}
    </Paper>
  );
}

export default function Root() {
  return (
    <Frame>
      <Outlet />
      <WhyLink />
    </Frame>
  );
}

export function ErrorBoundary() {
  return (
    <Frame>
      <ErrorPage />
    </Frame>
  );
}
