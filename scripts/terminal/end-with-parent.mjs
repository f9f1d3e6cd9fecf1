// Preloaded into a child (node --import): when the parent is gone, even by kill -9, the pipe it held closes, and the
// child asks itself to end. The variable is removed so that the child's own children do not take it for theirs.
import { Socket } from 'node:net';

const fd = Number(process.env.END_WITH_PARENT_FD);
delete process.env.END_WITH_PARENT_FD;

if (fd > 2) {
  const line = new Socket({ fd, readable: true, writable: false });
  line.on('error', () => {});
  line.on('close', () => process.kill(process.pid, 'SIGTERM'));
  line.resume();
  line.unref();
}
