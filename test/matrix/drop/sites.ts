import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Place, placesOf } from './rule.ts';
import { rules } from './rules.ts';

/** A piece of the code that says who may, or refuses whoever may not. */
export type Site = { file: string; text: string; from: number; to: number };
/** A site that is not dropped, and why its loss would show nothing here. */
export type Undropped = { file: string; text: string; because: string };

const root = fileURLToPath(new URL('../../../', import.meta.url));
const source = (file: string) => readFileSync(`${root}${file}`, 'utf8');
const files = ['services/*/src/**/*.ts', 'packages/{domain,registry,subgraph,audit}/src/**/*.ts']
  .flatMap((pattern) => globSync(pattern, { cwd: root }))
  .filter((file) => !/\.(test|int\.test|test-kit)\.ts$|\/(demonstration|testing)\//.test(file))
  .toSorted();

/** Refusals of what somebody shows to come in with: a wrong password, an old link. Whoever is refused so is nobody yet. */
const secrets: ReadonlySet<string> = new Set([
  ...['WrongCode', 'WrongPassword', 'WrongCredentials', 'SecondFactorDemanded', 'TooManyAttempts', 'TicketExpired'],
  ...['InvitationUnusable', 'ResetUnusable', 'OutsideSignInFailed', 'NoAccountBound'],
]);

/** The refusals that say: not yours. */
const denials: ReadonlySet<string> = new Set(
  files
    .flatMap((file) => [...source(file).matchAll(/class (\w+) extends Refusal \{\s+override readonly denies = true/g)])
    .map(([, name]) => name!)
    .filter((name) => !secrets.has(name)),
);

/** Where a condition that looks at who asks ends in a refusal. */
function refusalsIn(file: string): Site[] {
  const text = source(file);
  return [...text.matchAll(/^.*throw new (\w+)\(\);/gm)].flatMap((match) => {
    const [line, name] = match as unknown as [string, string];
    const said = denials.has(name) && (name !== 'NotFound' || /\b(actor|may[A-Z]\w+)\b/.test(line));
    return said ? [{ file, text: line.trim(), from: match.index, to: match.index + line.length }] : [];
  });
}

/** Functions that say who may: by their names, wherever they stand, and all that policies hold. */
function policiesIn(file: string): Site[] {
  const text = source(file);
  const named = /\.policy\.ts$/.test(file)
    ? /^export (?:const|function) (\w+)/gm
    : /^export (?:const|function) ((?:may|sees|keeps)[A-Z]\w*)/gm;
  return [...text.matchAll(named)].map((match) => {
    const rest = text.slice(match.index);
    const end = /\n\n|\n\}\n|$/.exec(rest.slice(1))!;
    return { file, text: match[1]!, from: match.index, to: match.index + end.index + end[0].length };
  });
}

export const sites = (): Site[] => files.flatMap((file) => [...refusalsIn(file), ...policiesIn(file)]);

const meets = ({ file, from, to }: Site, place: Place): boolean => {
  if (place.file !== file) return false;
  const begin = source(file).indexOf(place.from);
  return begin >= 0 && begin < to && begin + place.from.length > from;
};

/** The sites that no rule of the tables drops. */
export function undroppedSites(): Site[] {
  const places = rules.flatMap(placesOf);
  return sites().filter((site) => !places.some((place) => meets(site, place)));
}

export const undropped = JSON.parse(
  readFileSync(new URL('undropped.json', import.meta.url), 'utf8'),
) as readonly Undropped[];
