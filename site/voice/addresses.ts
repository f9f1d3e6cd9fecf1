/** Where people write, and look after what came of it. */
export const voiceAddresses = {
  write: '/letters/write/',
  receipt: '/receipt/',
  submissions: '/api/submissions',
  signUps: '/api/signups',
} as const;

/** Where somebody signs up for the call that stands at an address. */
export const signUpAddress = (call: string): string => `${call}sign-up/`;

/** The address of the call for which somebody signs up at this one; undefined when it is for nothing of the kind. */
export const callOfSignUp = (address: string): string | undefined =>
  /^(\/calls\/[\w-]+\/)sign-up\/$/.exec(address)?.[1];
