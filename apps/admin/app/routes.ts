import { index, prefix, type RouteConfig, route } from '@remix-run/route-config';

/** One folder for each noun; a page is one file in it. */
export default [
  index('routes/work/list.tsx'),

  route('overview', 'routes/overview/dashboard.tsx'),
  route('overview/schools', 'routes/overview/schools.tsx'),

  ...prefix('organizations', [
    index('routes/organizations/list.tsx'),
    route('new', 'routes/organizations/register.tsx'),
    route('suggestions', 'routes/organizations/suggestions.ts'),
    route(':id', 'routes/organizations/page.tsx'),
    route(':id/leader', 'routes/organizations/appoint.tsx'),
  ]),

  ...prefix('documents', [
    index('routes/documents/list.tsx'),
    route('new', 'routes/documents/file.tsx'),
    route(':id', 'routes/documents/page.tsx'),
  ]),

  route('sign-in', 'routes/session/sign-in.tsx'),
  route('sign-out', 'routes/session/sign-out.ts'),
  route('preferences', 'routes/session/preferences.ts'),
  route('files/:id/:size', 'routes/files/photo.ts'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
