import { demonstrationAccounts, emailOf } from './demonstration-accounts.ts';
import { addressOf, demonstration } from './environment.ts';

function accounts(password: string): string {
  const lines = Object.entries(demonstrationAccounts).map(([role, who]) => `    ${emailOf(role).padEnd(46)} ${who}`);
  return `
  Demonstration accounts, all with the password  ${password}
${lines.join('\n')}

  A token for the graph:  npm run --silent token -- school
`;
}

/** What somebody who has just started the product wants to know. */
export const announcement = (password: string, seconds: number): string => `
The product is ready after ${seconds.toFixed(1)} s.

  Admin    ${addressOf('admin')}
  Graph    ${addressOf('gateway')}/graphql
${demonstration ? accounts(password) : ''}
  Ctrl+C stops everything.
`;
