import type { Listeners } from '@twinning/persistence/listen';

/** This service announces to the others and listens to none. */
export const listeners: Listeners = {};
