import { join } from 'node:path';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import express, { type Express } from 'express';
import { compressedAssets } from './assets.ts';
import { loadContext } from './load-context.ts';

/** Serves what `remix vite:build` made. */
export async function serveBuilt(app: Express, root: string): Promise<void> {
  const client = join(root, 'build/client');
  const build = (await import(join(root, 'build/server/index.js'))) as ServerBuild;
  app.use('/assets', compressedAssets(join(client, 'assets')));
  app.use('/assets', express.static(join(client, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }));
  app.use(express.static(client, { maxAge: '1h', index: false }));
  app.all('*', createRequestHandler({ build, getLoadContext: loadContext, mode: 'production' }));
}
