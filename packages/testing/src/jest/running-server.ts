import type { TestServer } from '../server.ts';

/** Jest calls set-up and teardown in one process but as two modules: this is what they share. */
export const running: { server?: TestServer } = {};
