/** Where people write, and look after what came of it. */
export const voiceAddresses = {
  write: '/letters/write/',
  receipt: '/receipt/',
  submissions: '/api/submissions',
} as const;
