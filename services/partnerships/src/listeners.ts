import type { Listeners } from '@twinning/persistence/listen';
import { registryListeners } from '@twinning/registry/keep-registry';
import { followReorganization } from './reorganization/follow-reorganizations.repository.ts';

/** What this service does when another one announces something. */
export const listeners: Listeners = {
  ...registryListeners,
  'organizations.reorganization-recorded.v1': [followReorganization],
};
