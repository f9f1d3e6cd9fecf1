const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Whether messages may go to an address: over https, or to a program on this machine. */
export const mayBeRobot = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && loopback.has(hostname));
};
