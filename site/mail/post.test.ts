import { expect, test } from 'vitest';
import { verdictOf } from './post.ts';

test.each([
  [
    'an address that does not exist',
    { command: 'RCPT TO', responseCode: 550, response: '550 5.1.1 no such user' },
    'refused',
  ],
  [
    'one that says no more than 550',
    { command: 'RCPT TO', responseCode: 550, response: '550 no' },
    'refused',
  ],
  [
    'a server that does not let us send',
    { command: 'RCPT TO', responseCode: 550, response: '550 5.7.1 relaying denied' },
    'later',
  ],
  [
    'a server that greets strangers with “later”',
    { command: 'RCPT TO', responseCode: 450, response: '450 4.2.0 greylisted' },
    'later',
  ],
  ['a mailbox that is full', { command: 'RCPT TO', responseCode: 452, response: '452 4.2.2 full' }, 'later'],
  [
    'a letter that is taken for spam',
    { command: 'DATA', responseCode: 554, response: '554 5.7.1 spam' },
    'later',
  ],
  ['a password that is wrong', { command: 'AUTH PLAIN', responseCode: 535, response: '535 5.7.8 no' }, null],
  [
    'a sender that the server does not take',
    { command: 'MAIL FROM', responseCode: 550, response: '550 5.1.8 no' },
    null,
  ],
  ['a connection that breaks', { command: 'CONN' }, null],
] as const)('%s', (_, error, verdict) => {
  expect(verdictOf(error)).toEqual(verdict === 'later' ? { later: error.response } : verdict);
});
