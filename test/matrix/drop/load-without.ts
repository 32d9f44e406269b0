import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { placesOf, type Rule, without } from './rule.ts';

const home = new URL('../../../', import.meta.url).href;
const marked = (url: string) => url.includes('?without=');
let dropped: { rule: Rule; mark: string } | null = null;
let loads = 0;
/** What was read once, without its types: most of it is the same however often it is loaded. */
const plain = new Map<string, string>();

/**
 * What is loaded anew for a rule, so that nothing still holds it: its service; for a rule of the house all that is written here,
 * for one instance of it may not meet another.
 */
const isAnew = ({ file }: Rule, url: string): boolean =>
  url.startsWith(`${home}${file.startsWith('services/') ? 'services/' : ''}`) && !url.includes('/node_modules/');

function plainOf(url: string): string {
  const known = plain.get(url) ?? stripTypeScriptTypes(readFileSync(new URL(url), 'utf8'));
  plain.set(url, known);
  return known;
}

function install(): void {
  registerHooks({
    resolve(specifier, context, next) {
      const resolved = next(specifier, context);
      if (!dropped || marked(resolved.url) || !isAnew(dropped.rule, resolved.url)) return resolved;
      return { ...resolved, url: `${resolved.url}${dropped.mark}` };
    },
    load(asked, context, next) {
      if (!dropped || !asked.endsWith(dropped.mark) || !asked.includes('.ts?')) return next(asked, context);
      const file = asked.slice(home.length, -dropped.mark.length);
      const url = `${home}${file}`;
      const isDropped = placesOf(dropped.rule).some((place) => place.file === file);
      const source = isDropped
        ? stripTypeScriptTypes(without(dropped.rule, readFileSync(new URL(url), 'utf8'), file))
        : plainOf(url);
      return { format: 'module', source, shortCircuit: true };
    },
  });
}

/** From here on, whoever imports what the rule is part of gets it without the rule, again and again with another one. */
export function loadWithout(rule: Rule): void {
  if (loads === 0) install();
  loads += 1;
  dropped = { rule, mark: `?without=${loads}` };
}
