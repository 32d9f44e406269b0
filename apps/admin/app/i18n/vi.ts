import account from './vi/account.json' with { type: 'json' };
import activities from './vi/activities.json' with { type: 'json' };
import audit from './vi/audit.json' with { type: 'json' };
import common from './vi/common.json' with { type: 'json' };
import compare from './vi/compare.json' with { type: 'json' };
import deeds from './vi/deeds.json' with { type: 'json' };
import documents from './vi/documents.json' with { type: 'json' };
import errors from './vi/errors.json' with { type: 'json' };
import facts from './vi/facts.json' with { type: 'json' };
import forms from './vi/forms.json' with { type: 'json' };
import frame from './vi/frame.json' with { type: 'json' };
import imports from './vi/imports.json' with { type: 'json' };
import invitations from './vi/invitations.json' with { type: 'json' };
import keys from './vi/keys.json' with { type: 'json' };
import map from './vi/map.json' with { type: 'json' };
import members from './vi/members.json' with { type: 'json' };
import organizations from './vi/organizations.json' with { type: 'json' };
import outside from './vi/outside.json' with { type: 'json' };
import overview from './vi/overview.json' with { type: 'json' };
import partnerships from './vi/partnerships.json' with { type: 'json' };
import people from './vi/people.json' with { type: 'json' };
import practices from './vi/practices.json' with { type: 'json' };
import privacy from './vi/privacy.json' with { type: 'json' };
import recognition from './vi/recognition.json' with { type: 'json' };
import recovery from './vi/recovery.json' with { type: 'json' };
import reorganizations from './vi/reorganizations.json' with { type: 'json' };
import reports from './vi/reports.json' with { type: 'json' };
import search from './vi/search.json' with { type: 'json' };
import session from './vi/session.json' with { type: 'json' };
import tree from './vi/tree.json' with { type: 'json' };
import why from './vi/why.json' with { type: 'json' };
import work from './vi/work.json' with { type: 'json' };

export const vi = {
  account,
  activities,
  audit,
  common,
  deeds,
  documents,
  errors,
  facts,
  forms,
  frame,
  members,
  organizations,
  outside,
  overview,
  partnerships,
  people,
  practices,
  privacy,
  recognition,
  recovery,
  reports,
  search,
  session,
  why,
  work,
  tree,
  compare,
  invitations,
  map,
  imports,
  keys,
  reorganizations,
};
