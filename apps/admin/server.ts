import { createServer } from 'node:http';
import express from 'express';
import { serveBuilt } from './server/built.ts';
import { serveDevelopment } from './server/development.ts';
import { environment } from './server/env.ts';
import { leaveGracefully } from './server/leave-gracefully.ts';
import { sameOrigin } from './server/same-origin.ts';
import { securityHeaders } from './server/security-headers.ts';

const root = import.meta.dirname;
const app = express();
app.disable('x-powered-by');
app.set('trust proxy', environment.TRUSTED_PROXY?.split(',') ?? false);
app.get('/health', (_request, response) => void response.json({ status: 'ok' }));
app.use(securityHeaders(environment.DEV), sameOrigin);

const close = environment.DEV ? await serveDevelopment(app, root) : await serveBuilt(app, root);
const server = createServer(app);
server.listen(environment.PORT, environment.HOST, () => process.send?.('ready'));
leaveGracefully(server, close ?? undefined);
