import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import type { Express } from 'express';
import { loadContext } from './load-context.ts';

/** Serves the sources through Vite and reloads what changes; answers how to stop. */
export async function serveDevelopment(app: Express, root: string): Promise<() => Promise<void>> {
  const { createServer } = await import('vite');
  const vite = await createServer({ root, server: { middlewareMode: true } });
  app.use(vite.middlewares);
  app.all(
    '*',
    createRequestHandler({
      build: () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>,
      getLoadContext: loadContext,
      mode: 'development',
    }),
  );
  return () => vite.close();
}
