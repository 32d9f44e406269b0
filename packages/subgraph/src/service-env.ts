import { flag, json, port } from '@twinning/env/read-env';
import type { JWK } from 'jose';
import * as z from 'zod';

/** What every service needs to know of its surroundings. */
export const serviceEnv = {
  HOST: z.string().default('127.0.0.1'),
  PORT: port,
  DATABASE_URL: z.url(),
  GATEWAY_VERIFY_KEY: json.transform((key) => key as JWK),
  DEMONSTRATION: flag,
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
};

/** Demonstration accounts are known to everybody: production never has them. */
export const withoutDemonstration = (env: { NODE_ENV: string; DEMONSTRATION: boolean }): boolean =>
  !(env.NODE_ENV === 'production' && env.DEMONSTRATION);
