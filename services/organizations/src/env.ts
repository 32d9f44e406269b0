import { readEnv } from '@twinning/env/read-env';
import { serviceEnv, withoutDemonstration } from '@twinning/subgraph/service-env';
import * as z from 'zod';
import { outsideIssuerEnv, outsideIssuerFault, soundOutsideIssuer } from './identity/outside-issuer-env.ts';
import { mailEnv, wholeMail } from './mail/mail-env.ts';

/** No lasting thing is signed with the account secret, so where none is given each process makes its own. */
export const env = readEnv(
  z
    .object({
      ...serviceEnv,
      ...mailEnv,
      ...outsideIssuerEnv,
      ACCOUNT_SECRET: z.string().min(32).optional(),
      FILES_DIR: z.string().min(1),
    })
    .refine(withoutDemonstration, 'production refuses demonstration mode')
    .refine(wholeMail, { path: ['MAIL_URL'], error: 'needs MAIL_FROM and ACCOUNT_SECRET too' })
    .refine(soundOutsideIssuer, { path: ['OIDC_ISSUER'], error: outsideIssuerFault }),
);
