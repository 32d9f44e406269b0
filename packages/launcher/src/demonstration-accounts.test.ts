import { expect, test } from '@jest/globals';
import { accounts } from '@twinning/city/accounts';
import { demonstrationAccounts, emailOf } from './demonstration-accounts.ts';

test('the launcher announces exactly the accounts that the city has', () => {
  const announced = Object.keys(demonstrationAccounts).map((role) => [role, emailOf(role)]);
  expect(announced).toEqual(accounts.map(({ key, email }) => [key, email]));
});
