import { randomBytes } from 'node:crypto';
import { hostileQueries } from '../../attacks/hostile-queries.ts';
import { picked } from '../seeded.ts';
import { SCHOOL } from './questions.ts';

export type Shot = { body: string | Uint8Array; headers?: Record<string, string>; chunked?: boolean };
export type Kind = {
  name: string;
  perSecond: number;
  from: 'one address' | 'many addresses';
  shot(random: () => number, token: string): Shot;
};

const asked = (query: string, variables: object = {}): string => JSON.stringify({ query, variables });
const bearing = (shown: string): Record<string, string> => ({ authorization: `Bearer ${shown}` });

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
const known = ['member', 'auditor', 'chair', 'commune', 'support'];

/** Mostly for names that nobody has; the others are soon shut for a quarter of an hour. */
function wrongPassword(random: () => number): Shot {
  const name = random() < 0.1 ? picked(known, random) : `nobody-${Math.floor(random() * 1e9)}`;
  const password = `wrong-${Math.floor(random() * 1e9)}`;
  return { body: asked(SIGN_IN, { input: { login: `${name}@demo.twinning.example`, password } }) };
}

const letters = [...'mnthcsđplkxvbgaueo'];
/** As much as one question may ask: ten searches of a hundred rows each, each row with what costs most. */
const costly = (random: () => number): Shot => ({
  body: asked(
    `{ ${Array.from(
      { length: 10 },
      (_, nth) => `a${nth}: organizations(filter: { search: "${picked(letters, random)}" }, first: 100) { totalCount
        edges { node { id name codes { scheme value from to } parent { id name parent { id name } } } } }`,
    ).join(' ')} }`,
  ),
});

const LARGE = new Uint8Array(3 * 1024 * 1024).fill(120);
const forged = (random: () => number): string =>
  random() < 0.5
    ? randomBytes(32).toString('base64url')
    : `stk_${Array.from({ length: 8 }, () => picked(letters.slice(0, 5), random)).join('')}_${randomBytes(32).toString('base64url')}`;

/** Each kind of flood, with as many shots a second as several machines in one room send without effort. */
export const kinds: readonly Kind[] = [
  { name: 'wrong passwords', perSecond: 150, from: 'one address', shot: wrongPassword },
  { name: 'wrong passwords', perSecond: 150, from: 'many addresses', shot: wrongPassword },
  {
    name: 'ordinary questions',
    perSecond: 200,
    from: 'many addresses',
    shot: () => ({ body: asked(SCHOOL, { code: 'mn-cao-duong' }) }),
  },
  { name: 'costly queries', perSecond: 40, from: 'one address', shot: costly },
  { name: 'costly queries', perSecond: 40, from: 'many addresses', shot: costly },
  {
    name: 'costly queries of one who is signed in',
    perSecond: 40,
    from: 'one address',
    shot: (random, token) => ({ ...costly(random), headers: bearing(token) }),
  },
  {
    name: 'bodies of 3 MB',
    perSecond: 20,
    from: 'many addresses',
    shot: (random) => ({ body: LARGE, chunked: random() < 0.5 }),
  },
  {
    name: 'hostile queries',
    perSecond: 100,
    from: 'many addresses',
    shot: (random) => {
      const [, query, variables] = picked(hostileQueries, random);
      return { body: asked(query, variables) };
    },
  },
  {
    name: 'forged tokens and keys',
    perSecond: 200,
    from: 'many addresses',
    shot: (random) => ({ body: asked('{ viewer { id } }'), headers: bearing(forged(random)) }),
  },
];
