import { useFetcher, useNavigate, useSearchParams } from '@remix-run/react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { address } from '#app/context/addresses.ts';
import { useContextPath } from '#app/context/context-link.tsx';
import type { loader } from '#app/routes/search/suggestions.ts';

const PAUSE_MS = 120;

/** What is offered below the search box, and which of it the arrow keys stand on; -1 is what is typed itself. */
export function useSuggestions() {
  const finder = useFetcher<typeof loader>();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const path = useContextPath();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);

  const asked = text.trim() !== '';
  const data = asked && finder.data?.text !== undefined && finder.data.text !== '' ? finder.data : undefined;
  const units = data?.units ?? [];
  const former = data?.former ?? [];
  const papers = data?.papers ?? [];
  const targets = [
    ...[...units, ...former].map(({ id }) => address.organization(id)),
    ...papers.map(({ id }) => address.document(id)),
  ];

  const close = () => {
    setOpen(false);
    setAt(-1);
  };

  function look(typed: string): void {
    setText(typed);
    setAt(-1);
    setOpen(typed.trim() !== '');
    clearTimeout(pause.current);
    if (typed.trim() === '') return;
    const asOf = search.get('asOf');
    const query = new URLSearchParams({ search: typed, ...(asOf && { asOf }) });
    pause.current = setTimeout(() => finder.load(`/search/suggestions?${query}`), PAUSE_MS);
  }

  function go(index: number): void {
    const target = targets[index];
    if (!target) return;
    close();
    navigate(path(target));
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape' && open) close();
    else if (event.key === 'Enter' && open && at >= 0) go(at);
    else if (step !== undefined && targets.length > 0) {
      setOpen(true);
      setAt(((at + 1 + step + targets.length + 1) % (targets.length + 1)) - 1);
    } else return;
    event.preventDefault();
  }

  const ready = data !== undefined && finder.state === 'idle';
  return { text, look, units, former, papers, at, open: open && data !== undefined, ready, close, go, onKeyDown };
}
