import { useActionData } from '@remix-run/react';
import * as z from 'zod';
import { id } from '#app/forms/values.ts';

export const Recovering = z.object({ accountId: id });

/** A code for somebody to set a new password with, as it is shown once. */
export type PrintedReset = { printed: { accountId: string; code: string; until: string; told: boolean } };

/** What the form just sent has printed, if it has. */
export function usePrintedReset(): PrintedReset['printed'] | null {
  const answered: unknown = useActionData();
  return typeof answered === 'object' && answered !== null && 'printed' in answered
    ? (answered as PrintedReset).printed
    : null;
}
