import type { HouseContext } from './context.ts';
import type { HouseBuilder } from './house-builder.ts';

/** One thing a service keeps of a person, as an export shows it. */
export type PersonalRecord = { kind: string; subjectId: string | null; since: Date | null; text: string };

/** The type of such a record, the same in every service. */
export function definePersonalRecord<Context extends HouseContext>(builder: HouseBuilder<Context>) {
  return builder.objectRef<PersonalRecord>('PersonalRecord').implement({
    directives: { shareable: {} },
    authScopes: { signedIn: true },
    description:
      'One thing that is kept of a person. For the person, and for the administrator who answers what the person asks.',
    fields: (t) => ({
      kind: t.exposeString('kind', {
        description: 'What sort of thing, e.g. `ACCOUNT`, `SIGNATURE`, `NOMINATION`; `DEED` for what the person did.',
      }),
      subjectId: t.exposeString('subjectId', { nullable: true, description: 'The id of what it is about, if any.' }),
      since: t.expose('since', { type: 'DateTime', nullable: true, description: 'Since when it is kept, if known.' }),
      text: t.exposeString('text', { description: 'What is kept, in the words of the record.' }),
    }),
  });
}
