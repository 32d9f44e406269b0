import { startOrm } from '@twinning/persistence/orm';
import { asService } from '@twinning/persistence/principal';
import { startWorker } from '@twinning/persistence/worker';
import type { Caller } from '@twinning/subgraph/context';
import { runProcess } from '@twinning/subgraph/run-process';
import { serve } from '@twinning/subgraph/serve';
import { sealingOf } from '@twinning/subgraph/service-env';
import { serviceLog } from '@twinning/subgraph/service-log';
import { forgetGuesses } from './account/guesses.repository.ts';
import { keyDesk } from './api-client/key-desk.repository.ts';
import { contextWith } from './context.ts';
import { forgetFile } from './document/forget-file.repository.ts';
import { env } from './env.ts';
import { paperFiles } from './files/paper-files.ts';
import { identity } from './identity/better-auth.ts';
import { identifyRoute } from './identity/identify-route.ts';
import { outsideIssuer } from './identity/outside-issuer.ts';
import { outsideIssuerSettings } from './identity/outside-issuer-env.ts';
import { advanceImport, forgetSheets, resumeImports } from './import/advance-import.repository.ts';
import { listeners } from './listeners.ts';
import { postOffice } from './mail/post-office.ts';
import { sendPasswordReset } from './password-reset/send-password-reset.repository.ts';
import { forgetAccess } from './processing/forget-access.repository.ts';
import { routesOf } from './routes.ts';
import { database } from './rows.ts';
import { schema } from './schema.ts';
import { registerReader } from './search/register-index.repository.ts';
import { demandFromTheSignedIn } from './second-factor/demanded-factors.repository.ts';
import { demandedRoles } from './second-factor/second-factor-env.ts';
import { whileAgreed } from './support-view/support-view.repository.ts';

const service = 'organizations';
const log = serviceLog(service, env.LOG_LEVEL);
const orm = await startOrm({ ...database, url: env.DATABASE_URL });
const clock = () => new Date();
const papers = paperFiles(env.FILES_DIR);
const office = postOffice(env, clock);
const worker = await startWorker({
  service,
  url: env.DATABASE_URL,
  em: orm.em,
  listeners,
  concurrency: 3,
  tasks: {
    ...office.tasks(orm.em),
    import: (payload) => advanceImport(orm.em, (payload as { importId: string }).importId, clock, office.mail),
    'password-reset': (payload) =>
      sendPasswordReset(orm.em, (payload as { login: string }).login, office.mail, clock()),
    'forget-guesses': () => forgetGuesses(orm.em, clock()),
    'forget-sheets': () => forgetSheets(orm.em, clock()),
    'forget-access': () => forgetAccess(orm.em, clock()),
    'forget-file': (payload) => forgetFile(orm.em, (payload as { sha256: string }).sha256, papers.remove),
  },
  crontab: '23 3 * * * forget-sheets\n31 3 * * * forget-access\n33 3 * * * forget-mail\n*/15 * * * * forget-guesses',
  sealing: sealingOf(env),
  log,
});
await asService(() => resumeImports(orm.em));
const keeper = identity(env.IDENTITY_DATABASE_URL, env.ACCOUNT_SECRET);
const demanded = demandedRoles(env);
await demandFromTheSignedIn(orm.em.fork(), keeper, demanded, clock());
const register = registerReader();
const issuerSettings = outsideIssuerSettings(env, env.ADMIN_URL);
const issuer = issuerSettings && outsideIssuer(issuerSettings, log);
const contextOf = contextWith(keeper, register, office.mail, issuer, demanded);
const context = (caller: Caller) => contextOf(orm.em.fork(), caller);

const running = await serve({
  service,
  schema,
  host: env.HOST,
  port: env.PORT,
  verifyKey: env.GATEWAY_VERIFY_KEY,
  metricsToken: env.METRICS_TOKEN,
  contextOf: context,
  routes: routesOf(
    context,
    papers,
    identifyRoute(
      whileAgreed(keeper, () => orm.em.fork()),
      keyDesk(orm.em),
      clock,
    ),
  ),
  log,
  async stop() {
    await worker.stop();
    office.stop();
    await keeper.stop();
    await orm.close();
  },
});
runProcess(running, log);
// The first search finds the register read; when that fails it reads it itself.
await asService(() => register.catchUp(orm.em.fork())).catch((error: unknown) =>
  log.warn({ error }, 'the register is not read yet'),
);
