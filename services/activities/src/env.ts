import { readEnv } from '@twinning/env/read-env';
import { serviceEnv, withoutDemonstration } from '@twinning/subgraph/service-env';
import * as z from 'zod';

export const env = readEnv(
  z
    .object({ ...serviceEnv, FILES_DIR: z.string().min(1) })
    .refine(withoutDemonstration, 'production refuses demonstration mode'),
);
