/** Somebody named in a paper, an appointment or an account. */
export type Person = { id: string; name: string };
