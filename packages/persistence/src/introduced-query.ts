import pg from 'pg';

/** Answers no row: nothing of it is left in the result of the statement that it goes with. */
const spoken = `select where set_config('twinning.principal', $1, false) is null or set_config('twinning.day', $2, false) is null`;

type Wire = {
  parse(given: { text: string }): void;
  bind(given: { values: readonly string[] }): void;
  execute(given: object): void;
};
type Given = { text: string; values: unknown[] };
type Answer = (fault: Error | null, result: pg.QueryResult) => void;

/** What a query of the driver does with its connection; its types tell of `submit` alone. */
const Query = pg.Query as unknown as new (
  given: Given & { callback: Answer },
) => { prepare(wire: Wire): void; handleCommandComplete(message: object, wire: Wire): void };

/**
 * A statement that says first on whose behalf it is sent, in the same message: the server runs both as one, so when
 * the first does not succeed the second is not run, and when the second fails nothing was said.
 */
export class IntroducedQuery extends Query {
  readonly #words: readonly [string, string];
  #told = false;

  constructor(words: readonly [string, string], given: Given, callback: Answer) {
    super({ ...given, callback });
    this.#words = words;
  }

  override prepare(wire: Wire): void {
    wire.parse({ text: spoken });
    wire.bind({ values: this.#words });
    wire.execute({});
    super.prepare(wire);
  }

  override handleCommandComplete(message: object, wire: Wire): void {
    if (this.#told) super.handleCommandComplete(message, wire);
    this.#told = true;
  }
}
