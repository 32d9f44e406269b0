import { useFetcher } from '@remix-run/react';
import { useState } from 'react';
import type { loader } from '#app/routes/organizations/suggestions.ts';

const SHORTEST = 2;

/** Looks for units while somebody types; what was found before the last letter goes away with it. */
export function useUnitSearch() {
  const finder = useFetcher<typeof loader>();
  const [text, setText] = useState('');
  const asked = text.trim().length >= SHORTEST;
  const look = (typed: string) => {
    setText(typed);
    if (typed.trim().length >= SHORTEST) finder.load(`/organizations/suggestions?search=${encodeURIComponent(typed)}`);
  };
  const found = asked ? (finder.data?.units ?? []) : [];
  return { text, look, found, nothing: asked && finder.state === 'idle' && found.length === 0 };
}
