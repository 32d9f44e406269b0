import { registerHooks } from 'node:module';
import { type Rule, without } from './rule.ts';

/** From here on, whoever imports the rule's file gets it without the rule. */
export function loadWithout(rule: Rule): void {
  const url = new URL(`../../../${rule.file}`, import.meta.url).href;
  registerHooks({
    load(asked, context, next) {
      const loaded = next(asked, context);
      if (asked !== url || !loaded.source) return loaded;
      return { ...loaded, source: without(rule, Buffer.from(loaded.source as Uint8Array).toString()) };
    },
  });
}
