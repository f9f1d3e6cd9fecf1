import { setTimeout as wait } from 'node:timers/promises';
import { ApiError } from './meilisearch-error.ts';

interface DoubleTask {
  readonly uid: number;
  readonly indexUid: string | null;
  status: 'enqueued' | 'processing' | 'succeeded' | 'failed';
  readonly type: string;
  error: {
    readonly message: string;
    readonly code: string;
    readonly type: string;
    readonly link: string;
  } | null;
}

/** Work that is taken now and done a moment later, one after the other. */
export interface DoubleTasks {
  /** Answers what the server says on taking it. */
  enqueue(type: string, indexUid: string | null, work: () => void): object;
  /** @throws ApiError when there is no such task */
  get(uid: number): object;
  /** The next so many fail as a full disk would make them. */
  fail(count: number): void;
  /** From now on takes work and never gets to it, as a server under a far larger task. */
  stall(): void;
  forgetAll(): void;
}

const noInstant = new Date(0).toISOString();

export function createDoubleTasks(): DoubleTasks {
  let tasks: DoubleTask[] = [];
  let failing = 0;
  let working: Promise<void> = Promise.resolve();

  async function perform(task: DoubleTask, work: () => void): Promise<void> {
    await wait(2);
    task.status = 'processing';
    try {
      if (failing > 0) {
        failing -= 1;
        throw new ApiError(500, 'no_space_left_on_device', 'No space left on device.');
      }
      work();
      task.status = 'succeeded';
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      task.status = 'failed';
      task.error = { message: error.message, code: error.code, type: error.type, link: '' };
    }
  }

  return {
    enqueue(type, indexUid, work) {
      const task: DoubleTask = { uid: tasks.length, indexUid, status: 'enqueued', type, error: null };
      tasks.push(task);
      working = working.then(() => perform(task, work));
      return { taskUid: task.uid, indexUid, status: 'enqueued', type, enqueuedAt: noInstant };
    },
    get(uid) {
      const task = tasks[uid];
      if (!task) throw new ApiError(404, 'task_not_found', `Task \`${uid}\` not found.`);
      return {
        ...task,
        details: {},
        canceledBy: null,
        batchUid: 0,
        enqueuedAt: noInstant,
        ...(task.status === 'succeeded' || task.status === 'failed'
          ? { duration: 'PT0.002S', startedAt: noInstant, finishedAt: noInstant }
          : { duration: null, startedAt: null, finishedAt: null }),
      };
    },
    stall: () => void (working = new Promise(() => undefined)),
    fail: (count) => void (failing = count),
    forgetAll: () => void (tasks = []),
  };
}
