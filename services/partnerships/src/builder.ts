import { houseBuilder } from '@twinning/subgraph/house-builder';
import { defineHouseTypes } from '@twinning/subgraph/house-types';
import type { Context } from './context.ts';

export const builder = houseBuilder<Context>();
export const house = defineHouseTypes(builder);
builder.mutationType({ description: 'What can be done.' });

/** Arguments of a list that is read page by page. */
export const pages = (byDefault = 20) =>
  builder.args((t) => ({
    first: t.int({ defaultValue: byDefault, description: 'Rows of the page, at most 100.' }),
    after: t.string({ required: false, description: 'The cursor to continue after.' }),
  }));

/** What everybody may ask; which rows there are is decided by the policy of the aggregate. */
export const everyone = { authScopes: { everyone: true } } as const;
export const signedIn = { authScopes: { signedIn: true } } as const;

/** Values of an enum with what each means. */
export const described = <Value extends string>(values: Record<Value, string>) =>
  Object.fromEntries(
    Object.entries<string>(values).map(([value, description]) => [value, { value, description }]),
  ) as Record<Value, { value: Value; description: string }>;
