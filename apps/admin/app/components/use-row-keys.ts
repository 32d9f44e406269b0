import { useKey } from './use-key.ts';

/** j and k walk through the rows of the page's list: every row is known by its first link. */
export function useRowKeys(): void {
  const step = (by: 1 | -1) => {
    const rows = [...document.querySelectorAll<HTMLElement>('#main [data-row] a:first-of-type')].filter(
      (link, index, links) => links.findIndex((other) => rowOf(other) === rowOf(link)) === index,
    );
    const at = rows.findIndex((link) => rowOf(link)?.contains(document.activeElement));
    const next = at < 0 ? (by > 0 ? 0 : rows.length - 1) : at + by;
    rows[next]?.focus();
  };
  useKey('j', () => step(1));
  useKey('k', () => step(-1));
}

const rowOf = (element: Element) => element.closest('[data-row]');
