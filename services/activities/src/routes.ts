import type { Routes } from '@twinning/subgraph/answer-route';
import type { Caller } from '@twinning/subgraph/context';
import type { Context } from './context.ts';
import type { PhotoFiles } from './files/photo-files.ts';
import { receiveUpload } from './files/receive-upload.ts';
import { servePhoto } from './files/serve-photo.ts';

/** What is answered beside the graph. */
export const routesOf = (contextOf: (caller: Caller) => Promise<Context>, files: PhotoFiles): Routes => ({
  'POST /uploads': receiveUpload(contextOf, files),
  'GET /files': servePhoto(contextOf, files),
});
