import { parentPort, workerData } from 'node:worker_threads';
import { makeEdition, type EditionOrder } from './make-edition.ts';

// A thread of its own: a large county's data take seconds, and nobody who reads or publishes shall wait for them.
parentPort?.postMessage(makeEdition(workerData as EditionOrder));
