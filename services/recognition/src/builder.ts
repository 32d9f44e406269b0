import { houseBuilder } from '@twinning/subgraph/house-builder';
import { defineHouseTypes } from '@twinning/subgraph/house-types';
import type { Context } from './context.ts';

export const builder = houseBuilder<Context>();
export const house = defineHouseTypes(builder);
builder.mutationType({ description: 'What can be done.' });
