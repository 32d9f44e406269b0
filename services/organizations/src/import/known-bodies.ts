import type { Day } from '@twinning/domain/day';
import { asOf, covers, nearestAsOf } from '@twinning/domain/period';
import type { CodeScheme, DatedCode, Organization } from '../organization/organization.ts';
import { fullName } from '../organization/search-text.ts';

type Bearer = { body: Organization; code: DatedCode };

/** The part of the register that a chunk of rows speaks of, with what the rows before have added to it. */
export type KnownBodies = {
  find(id: string): Organization | undefined;
  bearers(scheme: CodeScheme, value: string): Bearer[];
  /** Bodies that bear a full name on a day. */
  named(name: string, day: Day): Organization[];
  /** Bodies that ever bore a full name. */
  everNamed(name: string): Organization[];
  /** What a cell means by a body on a day: its code, or else its full name. */
  meant(text: string, day: Day): Organization[];
  /** Takes a body in, new or as it is from now on. */
  put(body: Organization): void;
};

export const nameOn = (body: Organization, day: Day): string => nearestAsOf(body.names, day)?.value ?? body.id;

export function knownBodies(bodies: readonly Organization[]): KnownBodies {
  const byId = new Map<string, Organization>();
  const byCode = new Map<string, Set<string>>();
  const byName = new Map<string, Set<string>>();
  const index = (words: Map<string, Set<string>>, word: string, id: string) =>
    void (words.get(word) ?? words.set(word, new Set()).get(word)!).add(id);
  const all = (ids: ReadonlySet<string> | undefined) => [...(ids ?? [])].map((id) => byId.get(id)!);

  function put(body: Organization): void {
    byId.set(body.id, body);
    for (const { value } of body.codes) index(byCode, value, body.id);
    for (const { value } of body.names) index(byName, fullName(value), body.id);
  }
  for (const body of bodies) put(body);

  const everNamed = (name: string) => all(byName.get(fullName(name)));
  const named = (name: string, day: Day) => {
    const said = fullName(name);
    return everNamed(name).filter((body) => fullName(asOf(body.names, day)?.value ?? '') === said);
  };
  return {
    put,
    named,
    everNamed,
    find: (id) => byId.get(id),
    bearers: (scheme, value) =>
      all(byCode.get(value)).flatMap((body) =>
        body.codes.filter((code) => code.scheme === scheme && code.value === value).map((code) => ({ body, code })),
      ),
    meant(text, day) {
      const coded = all(byCode.get(text)).filter(({ codes }) =>
        codes.some((code) => code.value === text && covers(code, day)),
      );
      return coded.length > 0 ? coded : named(text, day);
    },
  };
}
