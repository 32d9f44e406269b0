import { randomBytes } from 'node:crypto';

type Held = {
  /** A session that runs, one that was ended. */
  running: string;
  ended: string;
};
type Shown = { authorization?: string | string[]; path?: string; cookie?: string; besides?: object };

/** What must not pass for a session at the gateway, each kind by its name; only the one header counts. */
export const forgedSessions: Record<string, (held: Held) => Shown> = {
  nothing: () => ({}),
  'a made-up token': () => ({ authorization: 'Bearer forged-forged-forged' }),
  'an ended session': ({ ended }) => ({ authorization: `Bearer ${ended}` }),
  'another scheme': ({ running }) => ({ authorization: `Basic ${running}` }),
  'no scheme': ({ running }) => ({ authorization: running }),
  'a truncated token': ({ running }) => ({ authorization: `Bearer ${running.slice(0, -1)}` }),
  'a padded token': ({ running }) => ({ authorization: `Bearer ${running}=` }),
  'a token in other letters': ({ running }) => ({ authorization: `Bearer ${running.toUpperCase()}` }),
  'something behind the token': ({ running }) => ({ authorization: `Bearer ${running} more` }),
  'a comma behind the token': ({ running }) => ({ authorization: `Bearer ${running},` }),
  'a very long token': () => ({ authorization: `Bearer ${'x'.repeat(8000)}` }),
  'a percent-coded nothing': ({ running }) => ({ authorization: `Bearer ${running}%00` }),
  'letters beyond ASCII': ({ running }) => ({ authorization: `Bearer ${running}\u00e9` }),
  SQL: () => ({ authorization: `Bearer '||(select/**/token/**/from/**/identity.session)||'` }),
  'a token of JWT form, alg none': () => ({ authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhY2NfMSJ9.' }),
  'two headers': ({ running }) => ({ authorization: [`Bearer ${running}`, 'Bearer forged'] }),
  'a token in the address': ({ running }) => ({ path: `?access_token=${running}&token=${running}` }),
  'a token in a cookie': ({ running }) => ({ cookie: `session=${running}; __Host-session=${running}` }),
  'a token in the body': ({ running }) => ({
    besides: { variables: { token: running }, extensions: { authorization: `Bearer ${running}` } },
  }),
};

/** What must not pass for the key of an office. */
export const forgedKeys = [
  'stk_',
  'stk_x',
  `stk_aaaaaaaa_${'A'.repeat(43)}`,
  `stk_aaaaaaaa_${randomBytes(32).toString('base64url')}`,
  `stk_${"'".repeat(20)}`,
];
