import { flag, port, readEnv } from '@twinning/env/read-env';
import * as z from 'zod';

/** What the admin needs to know before it opens its door. */
export const environment = readEnv(
  z.object({
    PORT: port.default(3000),
    HOST: z.string().default('127.0.0.1'),
    GATEWAY_URL: z.url().default('http://127.0.0.1:4000/graphql'),
    SESSION_SECRET: z.string().min(32),
    /** Shared with the gateway, to which it proves whose request is handed on. */
    READER_SECRET: z.string().min(32).optional(),
    /** The proxies whose word about a reader's address counts, as Express writes them: `loopback`, `10.0.0.0/8`. */
    TRUSTED_PROXY: z.string().optional(),
    DEMONSTRATION: flag,
    DEV: flag,
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  }),
);
