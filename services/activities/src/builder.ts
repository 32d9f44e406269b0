import { houseBuilder } from '@twinning/subgraph/house-builder';
import { defineHouseTypes } from '@twinning/subgraph/house-types';
import type { Context } from './context.ts';

export const builder = houseBuilder<Context>();
export const house = defineHouseTypes(builder);
builder.mutationType({ description: 'What can be done.' });

/** Access of types and fields that carry nothing of their own, and of those for whoever is signed in. */
export const everyone = { authScopes: { everyone: true } } as const;
export const signedIn = { authScopes: { signedIn: true } } as const;
