import { type Counted, countedFrom } from '../account/guess.ts';
import type { guesses } from '../account/guesses.repository.ts';
import { isPrintedCode } from './invitation-secret.repository.ts';

/** All wrong printed codes together: far more than people mistype in a quarter of an hour, and none of 80 bits is met by that. */
const OF_ALL: Counted = { subject: 'printed code', allowed: 1000 };

type Asked = { guesses: ReturnType<typeof guesses>; address: string | null; now: () => Date };

/** Looks up what people type as a printed code: wrong ones are counted, for an address and for all together. */
export const codeGuesses = ({ guesses, address, now }: Asked) => ({
  async weigh<Found>(secret: string, look: () => Promise<Found | null>): Promise<Found | null> {
    if (!isPrintedCode(secret)) return look();
    const counted = [OF_ALL, ...countedFrom(address)];
    await guesses.note(counted, now());
    const found = await look();
    if (found !== null) await guesses.takeBack(counted, now());
    return found;
  },
});
