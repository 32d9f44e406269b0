import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { type ServiceName, serviceNames, urlAs } from '@twinning/persistence/service-names';
import type { Program } from './child.ts';
import {
  addressOf,
  adminUrl,
  dataFolder,
  demonstration,
  host,
  inherited,
  type PartName,
  portOf,
} from './environment.ts';
import { inRoot } from './places.ts';
import type { Secrets } from './secrets.ts';
import { serviceFlags } from './service-flags.ts';

export type Known = { secrets: Secrets; ownerUrl: string };

const graph = (part: PartName): string => `${addressOf(part)}/graphql`;

const common = (part: PartName) => ({
  ...inherited(),
  HOST: host,
  PORT: String(portOf(part)),
  ...(demonstration && { DEMONSTRATION: 'true' }),
});

/** Where the signed heads of the audit trail are kept beside the database. */
export const auditHeads = join(dataFolder, 'audit-heads');

export const serviceEnv = (service: ServiceName, { secrets, ownerUrl }: Known): NodeJS.ProcessEnv => ({
  ...common(service),
  DATABASE_URL: urlAs(ownerUrl, service, secrets.rolePasswords[service]),
  GATEWAY_VERIFY_KEY: JSON.stringify(secrets.gatewayVerifyKey),
  ...(secrets.auditSigningKey && { AUDIT_SIGNING_KEY: JSON.stringify(secrets.auditSigningKey) }),
  AUDIT_HEADS_DIR: auditHeads,
  ...(service === 'organizations' && {
    IDENTITY_DATABASE_URL: urlAs(ownerUrl, 'identity', secrets.rolePasswords.identity),
    ACCOUNT_SECRET: secrets.accountSecret,
    FILES_DIR: join(dataFolder, 'papers'),
    ADMIN_URL: adminUrl,
  }),
  ...(service === 'activities' && { FILES_DIR: join(dataFolder, 'files') }),
});

/** What the admin proves to the gateway whose request it hands on with. */
const readerSecret = ({ sessionSecret }: Secrets): string =>
  createHmac('sha256', sessionSecret).update('reader').digest('base64url');

const gatewayEnv = ({ secrets }: Known): NodeJS.ProcessEnv => ({
  ...common('gateway'),
  GATEWAY_SIGNING_KEY: JSON.stringify(secrets.gatewaySigningKey),
  READER_SECRET: readerSecret(secrets),
  ...Object.fromEntries(serviceNames.map((service) => [`${service.toUpperCase()}_URL`, graph(service)])),
});

const adminEnv = ({ secrets }: Known): NodeJS.ProcessEnv => ({
  ...common('admin'),
  GATEWAY_URL: graph('gateway'),
  SESSION_SECRET: secrets.sessionSecret,
  READER_SECRET: readerSecret(secrets),
});

export type Mode = 'built' | 'watched';

/** The six that make the product. Vite watches the admin's sources by itself. */
export function servers(known: Known, mode: Mode): readonly Program[] {
  const watch = mode === 'watched' ? ['--watch', '--watch-preserve-output'] : [];
  return [
    ...serviceNames.map((service) => ({
      name: service,
      words: [...serviceFlags, ...watch, inRoot('services', service, 'src/main.ts')],
      env: serviceEnv(service, known),
    })),
    { name: 'gateway', words: [...watch, inRoot('apps/gateway/src/main.ts')], env: gatewayEnv(known) },
    {
      name: 'admin',
      words: [inRoot('apps/admin/server.ts')],
      env: { ...adminEnv(known), ...(mode === 'watched' && { DEV: 'true' }) },
    },
  ];
}

const endsWithUs = ['--import', inRoot('packages/launcher/src/end-with-launcher.ts')];

export const migration = (service: ServiceName, known: Known): Program => ({
  name: `${service}-migrations`,
  words: [...endsWithUs, inRoot('services', service, 'src/migrate.ts')],
  env: { ...serviceEnv(service, known), DATABASE_URL: known.ownerUrl },
});

export const cityLoad = (service: ServiceName, known: Known, scale: number): Program => ({
  name: `${service}-city`,
  words: [...endsWithUs, inRoot('services', service, 'src/demonstration/load.ts')],
  env: {
    ...serviceEnv(service, known),
    CITY_SCALE: String(scale),
    ...(service === 'organizations' && { DEMONSTRATION_PASSWORD: known.secrets.demonstrationPassword }),
  },
});
