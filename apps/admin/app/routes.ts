import { index, prefix, type RouteConfig, route } from '@remix-run/route-config';

/** One folder for each noun; a page is one file in it. */
export default [
  index('routes/work/list.tsx'),

  route('search', 'routes/search/page.tsx'),
  route('search/suggestions', 'routes/search/suggestions.ts'),

  route('overview', 'routes/overview/dashboard.tsx'),
  route('overview/schools', 'routes/overview/schools.tsx'),

  ...prefix('organizations', [
    index('routes/organizations/list.tsx'),
    route('new', 'routes/organizations/register.tsx'),
    route('suggestions', 'routes/organizations/suggestions.ts'),
    route('tree', 'routes/tree/page.tsx'),
    route(':id', 'routes/organizations/page.tsx'),
    route(':id/units', 'routes/tree/rows.tsx'),
    route(':id/compare', 'routes/compare/unit.tsx'),
    route(':id/leader', 'routes/organizations/appoint.tsx'),
    route(':id/facts', 'routes/organizations/facts/page.tsx'),
  ]),

  route('people/:id', 'routes/people/page.tsx'),
  route('duplicates', 'routes/people/duplicates.tsx'),
  route('duplicates/preview', 'routes/people/merge-preview.tsx'),

  route('map', 'routes/map/page.tsx'),
  route('compare', 'routes/compare/city.tsx'),

  ...prefix('imports', [
    index('routes/imports/list.tsx'),
    route('new', 'routes/imports/upload.tsx'),
    route('templates/:file', 'routes/imports/template.ts'),
    route(':id', 'routes/imports/page.tsx'),
    route(':id/columns', 'routes/imports/columns.tsx'),
    route(':id/errors.xlsx', 'routes/imports/errors.ts'),
  ]),

  ...prefix('reorganizations', [
    index('routes/reorganizations/list.tsx'),
    route('new', 'routes/reorganizations/new.tsx'),
    route(':id', 'routes/reorganizations/page.tsx'),
    route(':id/moves', 'routes/reorganizations/moves.tsx'),
    route(':id/revise', 'routes/reorganizations/revise.tsx'),
  ]),

  ...prefix('partnerships', [
    index('routes/partnerships/list.tsx'),
    route('new', 'routes/partnerships/propose.tsx'),
    route(':id', 'routes/partnerships/page.tsx'),
    route(':id/memorandum/:memorandum', 'routes/partnerships/memorandum.tsx'),
    route(':id/plan/:plan', 'routes/partnerships/plan.tsx'),
  ]),

  ...prefix('movements', [index('routes/movements/list.tsx'), route('new', 'routes/movements/create.tsx')]),

  ...prefix('activities', [
    index('routes/activities/list.tsx'),
    route('new', 'routes/activities/record.tsx'),
    route(':id', 'routes/activities/page.tsx'),
  ]),

  ...prefix('practices', [index('routes/practices/list.tsx'), route(':id', 'routes/practices/page.tsx')]),

  ...prefix('documents', [
    index('routes/documents/list.tsx'),
    route('new', 'routes/documents/file.tsx'),
    route(':id', 'routes/documents/page.tsx'),
    route('register', 'routes/documents/register.tsx'),
    route('files/:id', 'routes/documents/download.ts'),
    route(':id/amend', 'routes/documents/amend.tsx'),
    route(':id/cascade', 'routes/documents/cascade.tsx'),
  ]),

  ...prefix('reports', [
    index('routes/reports/list.tsx'),
    route('new', 'routes/reports/draft.tsx'),
    route('obligations', 'routes/reports/obligations.tsx'),
    route('obligations/:id', 'routes/reports/obligation.tsx'),
    route('periods/new', 'routes/reports/open-period.tsx'),
    route(':id', 'routes/reports/page.tsx'),
    route(':id/revise', 'routes/reports/revise.tsx'),
  ]),

  ...prefix('recognition', [
    index('routes/recognition/list.tsx'),
    route('new', 'routes/recognition/open-round.tsx'),
    route('nominations/:id', 'routes/recognition/nomination.tsx'),
    route('nominations/:id/dossier', 'routes/recognition/dossier.tsx'),
    route(':code', 'routes/recognition/round.tsx'),
    route(':code/nominate', 'routes/recognition/nominate.tsx'),
    route(':code/seats', 'routes/recognition/seats.tsx'),
    route(':code/meeting', 'routes/recognition/meeting.tsx'),
    route(':code/shortlist', 'routes/recognition/shortlist.tsx'),
    route(':code/decide', 'routes/recognition/decide.tsx'),
  ]),
  ...prefix('certificates', [
    index('routes/recognition/certificates.tsx'),
    route(':number', 'routes/recognition/certificate.tsx'),
  ]),

  ...prefix('keys', [
    index('routes/keys/list.tsx'),
    route('new', 'routes/keys/connect.tsx'),
    route(':id', 'routes/keys/page.tsx'),
  ]),

  ...prefix('support', [
    index('routes/support/page.tsx'),
    route('open', 'routes/support/open.ts'),
    route('end', 'routes/support/end.ts'),
    route('over', 'routes/support/over.ts'),
  ]),

  route('why', 'routes/why/page.tsx'),

  ...prefix('privacy', [
    index('routes/privacy/register.tsx'),
    route('mine', 'routes/privacy/mine.tsx'),
    route('mine.json', 'routes/privacy/mine.json.ts'),
    route('requests', 'routes/privacy/requests.tsx'),
  ]),

  ...prefix('audit', [
    index('routes/audit/page.tsx'),
    route('mine', 'routes/audit/mine.tsx'),
    route('export.csv', 'routes/audit/export.csv.ts'),
    route('export.jsonl', 'routes/audit/export.jsonl.ts'),
  ]),

  ...prefix('members', [
    index('routes/members/page.tsx'),
    route('delegations', 'routes/members/delegations.tsx'),
    route('invitations', 'routes/members/invitations/page.tsx'),
  ]),
  ...prefix('invitation', [index('routes/invitation/code.tsx'), route(':secret', 'routes/invitation/accept.tsx')]),

  route('sign-in', 'routes/session/sign-in.tsx'),
  route('sign-in/outside', 'routes/session/outside.tsx'),
  route('sign-in/outside/callback', 'routes/session/outside-callback.tsx'),
  route('sign-in/code', 'routes/session/code.tsx'),
  route('sign-in/second-factor', 'routes/session/second-factor.tsx'),
  route('forgotten-password', 'routes/session/forgotten-password.tsx'),
  route('new-password/:secret?', 'routes/session/new-password.tsx'),
  route('account', 'routes/account/page.tsx'),
  route('account/outside', 'routes/session/outside-account.tsx'),
  route('sign-out', 'routes/session/sign-out.ts'),
  route('preferences', 'routes/session/preferences.ts'),
  route('files/:id/:size', 'routes/files/photo.ts'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
