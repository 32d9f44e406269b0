import { fold } from '@twinning/domain/fold';
import { slug } from '../slug.ts';

const letters = 'ABCDEFGHIKLMN';

/** Hands out names and local codes that nobody bears yet, within a district and in the whole city. */
export function nameBook(taken: readonly { district: string; name: string; code: string }[]) {
  const names = new Set(taken.map(({ district, name }) => `${district}/${fold(name)}`));
  const codes = new Set(taken.map(({ code }) => code));
  const free = (district: string, name: string) => !names.has(`${district}/${fold(name)}`);

  /** `X` when the commune has one such school, otherwise `X A`, `X B`, … */
  function name(district: string, stem: string, alone: boolean): string {
    const candidates = [...(alone ? [stem] : []), ...[...letters].map((letter) => `${stem} ${letter}`)];
    const found = candidates.find((candidate) => free(district, candidate));
    if (!found) throw new Error(`No name left for ${stem} in ${district}`);
    names.add(`${district}/${fold(found)}`);
    return found;
  }

  function code(shortName: string, district: string): string {
    const short = slug(shortName);
    const found = codes.has(short) ? `${short}-${district}` : short;
    if (codes.has(found)) throw new Error(`Two schools share the code ${found}`);
    codes.add(found);
    return found;
  }

  return { name, code };
}
export type NameBook = ReturnType<typeof nameBook>;
