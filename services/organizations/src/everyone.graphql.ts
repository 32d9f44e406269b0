/** Open to the public: the register's facts. What is not says so itself. */
export const everyone = { authScopes: { everyone: true } } as const;

/** For people with an account; nobody else is told. */
export const signedIn = { authScopes: { signedIn: true } } as const;

/** For people who sign in; closed to the keys of systems, whatever their scopes. */
export const onlyPeople = { authScopes: { person: true } } as const;
