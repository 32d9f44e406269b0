import { json, port, readEnv } from '@twinning/env/read-env';
import type { JWK } from 'jose';
import * as z from 'zod';

export const env = readEnv(
  z.object({
    HOST: z.string().default('127.0.0.1'),
    PORT: port,
    GATEWAY_SIGNING_KEY: json.transform((key) => key as JWK),
    /** Shared with the admin, which tells with it whose request it hands on. */
    READER_SECRET: z.string().min(32).optional(),
    /** Proxies whose `X-Forwarded-For` is believed, with commas between: `loopback`, `10.0.0.0/8`. */
    TRUSTED_PROXY: z.string().optional(),
    ORGANIZATIONS_URL: z.url(),
    PARTNERSHIPS_URL: z.url(),
    ACTIVITIES_URL: z.url(),
    RECOGNITION_URL: z.url(),
    /** With it the operator reads how much was refused, at `/metrics`; left out, nobody does. */
    METRICS_TOKEN: z.string().min(32).optional(),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  }),
);

/** Where each service of the supergraph answers. */
export const addresses: Readonly<Record<string, string>> = {
  organizations: env.ORGANIZATIONS_URL,
  partnerships: env.PARTNERSHIPS_URL,
  activities: env.ACTIVITIES_URL,
  recognition: env.RECOGNITION_URL,
};
