import type { JsonWebKey } from 'node:crypto';
import { flag, json, port } from '@twinning/env/read-env';
import type { JWK } from 'jose';
import * as z from 'zod';

/** What every service needs to know of its surroundings. */
export const serviceEnv = {
  HOST: z.string().default('127.0.0.1'),
  PORT: port,
  DATABASE_URL: z.url(),
  GATEWAY_VERIFY_KEY: json.transform((key) => key as JWK),
  /** Signs the heads of the audit trail, which are kept in a file of this folder as well. */
  AUDIT_SIGNING_KEY: json.transform((key) => key as JsonWebKey).optional(),
  AUDIT_HEADS_DIR: z.string().min(1).optional(),
  DEMONSTRATION: flag,
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  /** With it the operator reads how much was refused, at `/metrics`; left out, nobody does. */
  METRICS_TOKEN: z.string().min(32).optional(),
};

/** Demonstration accounts are known to everybody: production never has them. */
export const withoutDemonstration = (env: { NODE_ENV: string; DEMONSTRATION: boolean }): boolean =>
  !(env.NODE_ENV === 'production' && env.DEMONSTRATION);

type Sealed = { AUDIT_SIGNING_KEY?: JsonWebKey | undefined; AUDIT_HEADS_DIR?: string | undefined };

/** With what the audit trail is sealed, when both the key and the folder are given. */
export const sealingOf = ({ AUDIT_SIGNING_KEY: key, AUDIT_HEADS_DIR: folder }: Sealed) =>
  key && folder ? { key, folder } : undefined;
