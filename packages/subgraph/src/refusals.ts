import {
  IdempotencyKeyReused,
  InvalidInput,
  type Issue,
  NotFound,
  NotYourOrganization,
  OnlyLooking,
  type Refusal,
  StaleVersion,
} from '@twinning/domain/refusal';
import type { Text } from '@twinning/domain/text';
import type { HouseContext } from './context.ts';
import type { HouseBuilder } from './house-builder.ts';

type RefusalClass = new (...args: never[]) => Refusal;

/** The builder looks only at what a class makes, never at how it is made. */
const shape = (type: RefusalClass) => type as unknown as new () => Refusal;

/** Puts refusals into the schema: one type each, all under the interface `Refusal`. */
export function defineRefusals<Context extends HouseContext>(builder: HouseBuilder<Context>) {
  const everyone = { authScopes: { everyone: true } } as const;
  const sentence = (text: Text, { language }: HouseContext) => text[language];

  builder.interfaceType('Refusal', {
    ...everyone,
    description: 'A rule that says no. Nothing was written.',
    fields: (t) => ({
      message: t.string({
        ...everyone,
        description: "What is wrong and what to do next, in the caller's language (Accept-Language: vi or en).",
        resolve: ({ text }, _args, context) => sentence(text, context),
      }),
    }),
  });

  const IssueType = builder.objectRef<Issue>('InvalidInputIssue').implement({
    ...everyone,
    directives: { shareable: {} },
    description: 'One value that cannot be right.',
    fields: (t) => ({
      path: t.exposeString('path', { description: 'Its place in the input, e.g. `participation.0.pupils`.' }),
      message: t.string({
        description: 'What is wrong with it.',
        resolve: ({ text }, _args, context) => sentence(text, context),
      }),
    }),
  });

  const house: readonly [RefusalClass, string][] = [
    [NotFound, 'There is no such thing, or the caller may not see it.'],
    [NotYourOrganization, 'The caller may not act for that organization.'],
    [StaleVersion, 'Somebody else changed it since the caller read it.'],
    [IdempotencyKeyReused, 'The idempotency key was used for another request.'],
    [OnlyLooking, "Support looks through somebody's eyes: it reads and never writes."],
  ];
  for (const [type, description] of house)
    builder.objectType(shape(type), {
      ...everyone,
      name: type.name,
      description,
      interfaces: ['Refusal'],
      directives: { shareable: {} },
      isTypeOf: (value) => value instanceof type,
    });

  builder.objectType(InvalidInput, {
    ...everyone,
    name: 'InvalidInput',
    description: 'Values that cannot be right, each named by its place.',
    interfaces: ['Refusal'],
    directives: { shareable: {} },
    isTypeOf: (value) => value instanceof InvalidInput,
    fields: (t) => ({ issues: t.expose('issues', { type: [IssueType], description: 'Each of them.' }) }),
  });

  /** Declares a service's own refusal; shareable, for two services may refuse by the same name: `NotAParty`. */
  return (type: RefusalClass, description: string): void => {
    builder.objectType(shape(type), {
      ...everyone,
      name: type.name,
      description,
      interfaces: ['Refusal'],
      directives: { shareable: {} },
      isTypeOf: (value) => value instanceof type,
    });
  };
}
