const HERE = /^\/(?![/\\])/;

/** Only an address of this site: a link in a letter must not lead elsewhere through our sign-in. */
export function safeReturn(path: string | null | undefined): string {
  return path && HERE.test(path) && !path.startsWith('/sign-') ? path : '/';
}

export function signInPath(from: URL, why?: 'expired'): string {
  const clean = new URL(from);
  clean.searchParams.delete('_routes');
  const returnTo = safeReturn(clean.pathname.replace(/\.data$/, '').replace(/^\/_root$/, '/') + clean.search);
  const query = new URLSearchParams({ ...(returnTo !== '/' && { returnTo }), ...(why && { why }) });
  return query.size ? `/sign-in?${query}` : '/sign-in';
}
