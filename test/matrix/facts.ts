import type { Role, Scope } from '@twinning/domain/actor';

/** What is true of the world, written down where it is made; both opinions judge by it and by nothing the product says. */
export type Fact = { readonly kind: string; readonly id: string } & Record<string, string | boolean | string[]>;

/** Whoever asks. */
export type Principal = {
  name: string;
  /** The person by whom the facts know them: support that looks through somebody's eyes is answered as that person. */
  self: string;
  /** The account of support that looks through the eyes of `self`. */
  viewedBy?: string;
  accountId: string | null;
  /** Of whoever signs in as a person. */
  sessionId?: string;
  /** Whether there is an account behind it, as far as the service that is asked can know. */
  signedIn: boolean;
  /** Roles held today. */
  roles: readonly Role[];
  /** Organizations the principal works for today; a seat, an audit and support are no such work. */
  worksFor: readonly string[];
  /** Those and whatever stands under them today. */
  reaches: readonly string[];
  /** Roles among those that are exercised for somebody who is absent. */
  lent: readonly Role[];
  /** What is held today in one's own right, and where. */
  rights: readonly { role: Role; organizationId: string }[];
  scopes?: readonly Scope[];
  /** A key without a scope for what is asked: whatever its office may, it may nothing. */
  closed: boolean;
};

export class Facts {
  readonly all = new Map<string, Fact>();

  add<Added extends Fact>(fact: Added): Added {
    this.all.set(fact.id, fact);
    return fact;
  }

  get(id: unknown): Fact | undefined {
    return typeof id === 'string' ? this.all.get(id) : undefined;
  }

  /** A few of each kind, drawn alike in every run. */
  few(most: number, random: () => number): Facts {
    const some = new Facts();
    for (const facts of Map.groupBy(this.all.values(), ({ kind }) => kind).values()) {
      const drawn = facts.map((fact) => ({ fact, lot: random() })).toSorted((one, other) => one.lot - other.lot);
      for (const { fact } of drawn.slice(0, most)) some.add(fact);
    }
    return some;
  }

  of(kind: string): Fact[] {
    return [...this.all.values()].filter((fact) => fact.kind === kind);
  }
}
