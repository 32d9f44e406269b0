import Sequencer from '@jest/test-sequencer';

/** What a file of a project takes, in milliseconds, until a run on this machine has told: its size tells little. */
const guesses = { journeys: 60_000, supergraph: 30_000, contract: 20_000, integration: 5_000, architecture: 3_000 };

/** Begins with what takes longest, so that no worker waits at the end for the one long file of another. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const weight = (test) =>
      this.hasFailed(test)
        ? Number.MAX_SAFE_INTEGER
        : (test.duration ?? guesses[test.context.config.displayName.name] ?? 0);
    return super.sort([...tests]).sort((one, other) => weight(other) - weight(one));
  }
}
