const many = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index)).join(' ');

/** Fragments that each hold the next one twice: thirty of them are walked a thousand million times by whoever walks them all. */
const doubling = (type: string, leaf: string) =>
  `${many(30, (n) => `fragment d${n} on ${type} { ${leaf} ...d${n + 1} ...d${n + 1} }`)} fragment d30 on ${type} { ${leaf} }`;

/** What is refused before any service works: its name, the query, its variables. */
export const hostileQueries: [string, string, object?][] = [
  ['entities', '{ _entities(representations: [{ __typename: "Account", id: "acc_1" }]) { __typename } }'],
  ['service definitions', '{ _service { sdl } }'],
  ['depth', `{ organizationByCode(code: "x") { ${'parent { '.repeat(40)} id ${'}'.repeat(40)} } }`],
  [
    'depth by fragments',
    `{ organizationByCode(code: "x") { ...f0 } } ${many(30, (n) => `fragment f${n} on Organization { parent { ${n < 29 ? `...f${n + 1}` : 'id'} } }`)}`,
  ],
  [
    'a fragment that holds itself',
    '{ organizationByCode(code: "x") { ...f } } fragment f on Organization { parent { ...f } }',
  ],
  ['fragments that double', `{ organizationByCode(code: "x") { ...d0 } } ${doubling('Organization', 'id')}`],
  [
    'fragments that double in what writes',
    `mutation { ...d0 } ${doubling('Mutation', 'signOut(input: {}) { __typename }')}`,
  ],
  ['aliases', `{ ${many(200, (n) => `a${n}: movements { id }`)} }`],
  ['directives', `{ movements { id ${'@include(if: true) '.repeat(100)} } }`],
  ['tokens', `{ ${many(5000, () => 'movements { id }')} }`],
  ['a field that is not there', '{ viewer { passwordHash } }'],
  [
    'two passwords at once',
    'mutation { a: signIn(input: { email: "a@b.c", password: "x" }) { __typename } b: signIn(input: { email: "a@b.c", password: "y" }) { __typename } }',
  ],
  [
    'an input with more than it has',
    'mutation { signIn(input: { email: "a@b.c", password: "x", accountId: "acc_1" }) { __typename } }',
  ],
  [
    'the same by variables',
    'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }',
    { input: { email: 'a@b.c', password: 'x', isAdmin: true } },
  ],
  [
    'a prototype by variables',
    'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }',
    JSON.parse('{"input":{"email":"a@b.c","password":"x","__proto__":{"accountId":"acc_1"}}}') as object,
  ],
  [
    'a constructor by variables',
    'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }',
    { input: { email: 'a@b.c', password: 'x', constructor: { prototype: { accountId: 'acc_1' } } } },
  ],
];
