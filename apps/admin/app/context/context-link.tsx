import { Link, type LinkProps, NavLink, type NavLinkProps, useSearchParams } from '@remix-run/react';
import { withContext } from './context.ts';

/** How a page names another address without losing the movement, the unit and the day. */
export function useContextPath(): (to: string) => string {
  const [search] = useSearchParams();
  return (to) => withContext(to, search);
}

export function ContextLink({ to, ...rest }: Omit<LinkProps, 'to'> & { to: string }) {
  return <Link to={useContextPath()(to)} prefetch="intent" {...rest} />;
}

export function ContextNavLink({ to, ...rest }: Omit<NavLinkProps, 'to'> & { to: string }) {
  return <NavLink to={useContextPath()(to)} prefetch="intent" {...rest} />;
}

/** Carries the context through a form that is sent by GET. */
export function ContextFields({ except = [] }: { except?: string[] }) {
  const [search] = useSearchParams();
  const kept = ['movement', 'unit', 'asOf'].filter((key) => !except.includes(key) && search.get(key));
  return kept.map((key) => <input key={key} type="hidden" name={key} value={search.get(key) ?? ''} />);
}
