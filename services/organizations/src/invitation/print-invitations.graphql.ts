import { NotFound } from '@twinning/domain/refusal';
import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder } from '../builder.ts';
import { signedIn } from '../everyone.graphql.ts';
import { SheetImportType } from '../import/sheet-import.graphql.ts';
import { IssuedInvitationType } from './invitation.graphql.ts';
import type { IssuedInvitation } from './invitation-secret.repository.ts';

const PrintedInvitationsType = builder
  .objectRef<{ id: string; slips: readonly IssuedInvitation[] }>('PrintedInvitations')
  .implement({
    ...signedIn,
    description: 'The slips of a sheet, each with its code, shown this once.',
    fields: (t) => ({
      slips: t.field({
        type: [IssuedInvitationType],
        description: 'At most 500; none when they were printed before.',
        resolve: ({ slips }) => [...slips],
      }),
    }),
  });

const PrintInvitationsInput = builder.inputType('PrintInvitationsInput', {
  description: 'A sheet of accounts that is saved.',
  fields: (t) => ({
    importId: t.id({ description: 'The import.' }),
    idempotencyKey: t.string({ required: false, description: 'The same key again answers without slips.' }),
  }),
});

const input = z.object({ importId: z.string().max(60), idempotencyKey: z.string().max(200).nullish() });

builder.mutationField('printInvitations', (t) =>
  t.field({
    ...signedIn,
    description:
      'Makes the codes of a sheet’s invitations that have no letter, to be printed now; an invitation is printed anew one by one (`renewInvitation`).',
    type: PrintedInvitationsType,
    errors: {},
    args: { input: t.arg({ type: PrintInvitationsInput, description: 'Which sheet.' }) },
    resolve: (_, args, { imports, slips, work }) => {
      const { importId } = parseInput(input, args.input);
      return once(
        work,
        'printInvitations',
        args.input,
        async () => {
          if (!(await imports.find(importId))) throw new NotFound();
          return { id: importId, slips: await slips.print(importId) };
        },
        async (id) => ({ id, slips: [] as readonly IssuedInvitation[] }),
      );
    },
  }),
);

builder.objectField(SheetImportType, 'slipsToPrint', (t) =>
  t.int({
    ...signedIn,
    description: 'How many of its invitations wait for their slip; 0 for other kinds of sheets.',
    resolve: ({ id, kind }, _args, { slips }) => (kind === 'ACCOUNTS' ? slips.waiting(id) : 0),
  }),
);
