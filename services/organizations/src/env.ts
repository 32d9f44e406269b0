import { readEnv } from '@twinning/env/read-env';
import { serviceEnv, withoutDemonstration } from '@twinning/subgraph/service-env';
import * as z from 'zod';
import { outsideIssuerEnv, outsideIssuerFault, soundOutsideIssuer } from './identity/outside-issuer-env.ts';
import { mailEnv, wholeMail } from './mail/mail-env.ts';
import { secondFactorEnv } from './second-factor/second-factor-env.ts';

/** The secrets of second factors are sealed with the account secret: whoever loses it loses them. */
export const env = readEnv(
  z
    .object({
      ...serviceEnv,
      ...mailEnv,
      ...outsideIssuerEnv,
      ...secondFactorEnv,
      ACCOUNT_SECRET: z.string().min(32),
      /** The same database as the role of sign-in, which alone reads passwords and sessions. */
      IDENTITY_DATABASE_URL: z.url(),
      FILES_DIR: z.string().min(1),
    })
    .refine(withoutDemonstration, 'production refuses demonstration mode')
    .refine(wholeMail, { path: ['MAIL_URL'], error: 'needs MAIL_FROM too' })
    .refine(soundOutsideIssuer, { path: ['OIDC_ISSUER'], error: outsideIssuerFault }),
);
