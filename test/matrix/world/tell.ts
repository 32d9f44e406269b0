import type { Facts } from '../facts.ts';
import type { Canaries } from './canary.ts';
import type { OpenServices } from './services.ts';

/** What a part of the story is told to and noted in. */
export type Told = { services: OpenServices; facts: Facts; canaries: Canaries };
