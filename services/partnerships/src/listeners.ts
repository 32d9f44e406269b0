import { registryListeners } from '@twinning/registry/keep-registry';

/** What this service does when another one announces something. */
export const listeners = registryListeners;
