import { describe, expect, it } from '@jest/globals';
import { readLogin } from './account.ts';

describe('what somebody types to sign in', () => {
  it.each([
    [' Mai@TEST.example ', { email: 'mai@test.example' }],
    ['0912 345 678', { phone: '+84912345678' }],
    ['+84 912.345.678', { phone: '+84912345678' }],
    ['84912345678', { phone: '+84912345678' }],
  ])('"%s" is an address or a number', (typed, login) => expect(readLogin(typed)).toEqual(login));
});
