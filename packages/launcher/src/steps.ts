import { holdsItsPromises } from '@twinning/persistence/postgres/durability';
import { within } from '@twinning/persistence/postgres/within';
import { prepareDatabase } from '@twinning/persistence/prepare-database';
import { roleNames, urlAs } from '@twinning/persistence/service-names';
import { Listr, type ListrTask } from 'listr2';
import { buildAdmin } from './build-admin.ts';
import { demonstration } from './environment.ts';
import type { Installation } from './installation.ts';
import { loadCity, withoutCity } from './load-city.ts';
import { migrate } from './migrate.ts';
import { PlainError } from './plain-error.ts';
import { type Known, type Mode, servers } from './programs.ts';
import { startServer } from './start-server.ts';
import { withoutCredentials } from './without-credentials.ts';

type Found = { ownerUrl: string };
type Step = ListrTask<Found>;

const parallel = { concurrent: true } as const;
const inOrder = { concurrent: false } as const;

const known = ({ secrets }: Pick<Installation, 'secrets'>, { ownerUrl }: Found): Known => ({ secrets, ownerUrl });

const startDatabase = ({ database }: Installation): Step => ({
  title: 'PostgreSQL runs',
  task: async (found) => {
    found.ownerUrl = await database.start();
  },
});

const prepare = ({ secrets }: Installation): Step => ({
  title: 'Roles and schemas stand',
  task: ({ ownerUrl }) => prepareDatabase(ownerUrl, secrets.rolePasswords),
});

/** A database that was named to us is set by others, and each role may be set apart. */
const keepsItsPromises = ({ secrets }: Installation): Step => ({
  title: 'What is committed is kept',
  task: async ({ ownerUrl }) => {
    const roles = roleNames.map((name) => urlAs(ownerUrl, name, secrets.rolePasswords[name]));
    const checks = [ownerUrl, ...roles].map(holdsItsPromises);
    await Promise.all(checks).catch((fault: Error) => {
      throw new PlainError(fault.message);
    });
  },
});

const bringTablesUp = (here: Installation): Step => ({
  title: 'Tables are up to date',
  task: async (found) => {
    await migrate(known(here, found), here.children);
    here.lock.note({ databaseUrl: withoutCredentials(found.ownerUrl) });
  },
});

export const together = (title: string, steps: Step[]): Step => ({
  title,
  task: (_, task) => task.newListr(steps, parallel),
});

/** Fresh tables have no statistics yet, and the first questions would be planned blindly. */
const analyze: Step = {
  title: 'Statistics are up to date',
  task: ({ ownerUrl }) => within(ownerUrl, (client) => client.query('analyze')).then(() => undefined),
};

export const city = (here: Pick<Installation, 'secrets' | 'children'>, scale: number): Step => ({
  title: scale === 1 ? 'The demonstration city stands' : `A nation of ${scale} cities stands`,
  enabled: demonstration,
  task: async (found, task) => {
    const missing = await withoutCity(known(here, found), scale);
    const load = (service: (typeof missing)[number]): Step => ({
      title: service,
      task: (_, own) =>
        loadCity(service, scale, {
          known: known(here, found),
          children: here.children,
          tell: (text) => {
            own.output = text;
          },
        }),
    });
    if (missing.length === 0) return undefined;
    return task.newListr([together('Services', missing.map(load)), analyze], inOrder);
  },
});

/** From nothing, or from what the last start left, to a database with everything in it. */
export const data = (here: Installation, scale = 1): Step => ({
  title: 'Database',
  task: (_, task) =>
    task.newListr(
      [startDatabase(here), prepare(here), keepsItsPromises(here), bringTablesUp(here), city(here, scale)],
      inOrder,
    ),
});

export const admin = ({ children }: Installation): Step => ({
  title: 'The admin is built',
  task: () => buildAdmin(children),
});

export const product = (here: Installation, mode: Mode): Step => ({
  title: 'Services, gateway and admin listen',
  task: (found, task) =>
    task.newListr(
      servers(known(here, found), mode).map((program) => ({
        title: program.name,
        task: () => startServer(program, here),
      })),
      parallel,
    ),
});

/** Shows the steps as they go; where nobody watches, as plain lines. */
export const show = (steps: Step[], ownerUrl = ''): Promise<Found> =>
  new Listr<Found>(steps, {
    ctx: { ownerUrl },
    registerSignalListeners: false,
    rendererOptions: { collapseSubtasks: false },
  }).run();
