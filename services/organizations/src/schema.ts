import './organization/organization.graphql.ts';
import './organization/hierarchy.graphql.ts';
import './organization/history.graphql.ts';
import './organization/reorganization.graphql.ts';
import './organization/organization-queries.graphql.ts';
import './organization/register-organization.graphql.ts';
import './person/person.graphql.ts';
import './appointment/appointment.graphql.ts';
import './appointment/appoint-leader.graphql.ts';
import './document/official-document.graphql.ts';
import './document/file-document.graphql.ts';
import './account/account.graphql.ts';
import './account/open-account.graphql.ts';
import './account/sign-in.graphql.ts';
import './account/sign-out.graphql.ts';
import './change/change.graphql.ts';
import { builder } from './builder.ts';

export const schema = builder.toSchema();
