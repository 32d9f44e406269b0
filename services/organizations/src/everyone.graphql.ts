/** Open to the public: the register's facts. What is not says so itself. */
export const everyone = { authScopes: { everyone: true } } as const;

/** For people with an account; nobody else is told. */
export const signedIn = { authScopes: { signedIn: true } } as const;
