import './movement/movement.graphql.ts';
import './movement/create-movement.graphql.ts';
import { builder } from './builder.ts';

export const schema = builder.toSchema();
