import type { Children } from './children.ts';
import { inherited } from './environment.ts';
import { inRoot } from './places.ts';

/** Turborepo knows by the sources' content whether yesterday's build is today's. */
export async function buildAdmin(children: Children): Promise<void> {
  const programs = inRoot('node_modules/.bin');
  await children.run({
    name: 'admin-build',
    command: inRoot('node_modules/.bin/turbo'),
    words: ['run', 'build', '--filter=@twinning/admin', '--ui=stream'],
    env: {
      ...inherited(),
      PATH: `${programs}:${process.env.PATH ?? ''}`,
      TURBO_TELEMETRY_DISABLED: '1',
      DO_NOT_TRACK: '1',
    },
  });
}
