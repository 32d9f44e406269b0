import account from './en/account.json' with { type: 'json' };
import activities from './en/activities.json' with { type: 'json' };
import audit from './en/audit.json' with { type: 'json' };
import common from './en/common.json' with { type: 'json' };
import compare from './en/compare.json' with { type: 'json' };
import deeds from './en/deeds.json' with { type: 'json' };
import documents from './en/documents.json' with { type: 'json' };
import errors from './en/errors.json' with { type: 'json' };
import facts from './en/facts.json' with { type: 'json' };
import forms from './en/forms.json' with { type: 'json' };
import frame from './en/frame.json' with { type: 'json' };
import imports from './en/imports.json' with { type: 'json' };
import invitations from './en/invitations.json' with { type: 'json' };
import keys from './en/keys.json' with { type: 'json' };
import map from './en/map.json' with { type: 'json' };
import members from './en/members.json' with { type: 'json' };
import organizations from './en/organizations.json' with { type: 'json' };
import outside from './en/outside.json' with { type: 'json' };
import overview from './en/overview.json' with { type: 'json' };
import partnerships from './en/partnerships.json' with { type: 'json' };
import people from './en/people.json' with { type: 'json' };
import practices from './en/practices.json' with { type: 'json' };
import privacy from './en/privacy.json' with { type: 'json' };
import recognition from './en/recognition.json' with { type: 'json' };
import recovery from './en/recovery.json' with { type: 'json' };
import reorganizations from './en/reorganizations.json' with { type: 'json' };
import reports from './en/reports.json' with { type: 'json' };
import search from './en/search.json' with { type: 'json' };
import session from './en/session.json' with { type: 'json' };
import tree from './en/tree.json' with { type: 'json' };
import why from './en/why.json' with { type: 'json' };
import work from './en/work.json' with { type: 'json' };

export const en = {
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
