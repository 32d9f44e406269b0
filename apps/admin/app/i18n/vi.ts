import activities from './vi/activities.json';
import common from './vi/common.json';
import documents from './vi/documents.json';
import errors from './vi/errors.json';
import forms from './vi/forms.json';
import frame from './vi/frame.json';
import organizations from './vi/organizations.json';
import overview from './vi/overview.json';
import partnerships from './vi/partnerships.json';
import recognition from './vi/recognition.json';
import reports from './vi/reports.json';
import session from './vi/session.json';
import work from './vi/work.json';

export const vi = {
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
