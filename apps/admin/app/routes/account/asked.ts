import * as z from 'zod';
import { id, text } from '#app/forms/values.ts';

export const WithPassword = z.object({ password: text(128) });
export const WithCode = z.object({ code: text(40) });
export const Passwords = z.object({ oldPassword: text(128), newPassword: text(128) });
export const OfSession = z.object({ sessionId: id });

/** What is shown once: the key for an authenticator, or the recovery codes. */
export type ShownOnce = { shown: { key: string; path: string; size: number } | { codes: string[] } };

export const isShownOnce = (value: unknown): value is ShownOnce =>
  typeof value === 'object' && value !== null && 'shown' in value;
