import activities from './en/activities.json';
import common from './en/common.json';
import documents from './en/documents.json';
import errors from './en/errors.json';
import forms from './en/forms.json';
import frame from './en/frame.json';
import organizations from './en/organizations.json';
import overview from './en/overview.json';
import partnerships from './en/partnerships.json';
import recognition from './en/recognition.json';
import reports from './en/reports.json';
import session from './en/session.json';
import work from './en/work.json';

export const en = {
  activities,
  common,
  documents,
  errors,
  forms,
  frame,
  organizations,
  overview,
  partnerships,
  recognition,
  reports,
  session,
  work,
};
