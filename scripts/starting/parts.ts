import { join } from 'node:path';
import { cmsEnvironment, cmsUrl, portalEnvironment, portalUrl } from '../environment/child-environment.ts';
import { logFile } from '../environment/data-folder.ts';
import type { Settings } from '../environment/settings.ts';
import { PROGRAMS } from '../repository.ts';
import { PlainError } from '../terminal/plain-error.mjs';
import { elapsedWords } from '../terminal/progress.mjs';
import { logOutput } from './log.ts';
import { waitUntilAnswers } from './readiness.ts';
import { keepRunning, type Part, type Service } from './service.ts';
import { sparing } from './sparing.ts';

/** A part with its name for people and the address that answers when it is ready. */
export type NamedPart = Part & {
  title: string;
  readyUrl: string;
  /** What goes on when this part cannot start, in Chinese; absent where nothing does without it. */
  without?: string;
};

const QUOTA = { lines: 20, everyMs: 30_000 };
const PATIENCE = { everyMs: 100, atMostMs: 180_000, mostCrashes: 3 };

/** What a crash leaves of temporary files must not lie where nobody looks: Strapi's own, too, go where the desk's go. */
function temporaryIn({ DATA_DIR }: Settings): NodeJS.ProcessEnv {
  const folder = join(DATA_DIR, 'incoming');
  return { TMPDIR: folder, TEMP: folder, TMP: folder };
}

/** The CMS in production mode. */
export function cmsPart(root: string, settings: Settings, variables: NodeJS.ProcessEnv): NamedPart {
  return {
    name: 'cms',
    title: '编辑台',
    args: [join(root, PROGRAMS.strapi), 'start'],
    cwd: join(root, 'cms'),
    env: { ...cmsEnvironment(settings, variables), ...temporaryIn(settings) },
    readyUrl: `${cmsUrl(settings)}/_health`,
  };
}

// Left alone, V8 and the C library keep for later whatever a full rebuild once needed: twice the memory for nothing.
// What a county of 25,000 documents really uses at once is a quarter of this limit.
const MEMORY_ARGS = ['--max-old-space-size=384', '--max-semi-space-size=16'];
const MEMORY_ENVIRONMENT = { MALLOC_ARENA_MAX: '2' };

/** The Node program and variables of the portal, before any setting. */
export function portalProgram(root: string): { args: string[]; env: NodeJS.ProcessEnv } {
  return { args: [...MEMORY_ARGS, join(root, 'site/server/main.ts')], env: MEMORY_ENVIRONMENT };
}

/** The portal: the publisher and the server in one process. */
export function portalPart(root: string, settings: Settings, variables: NodeJS.ProcessEnv): NamedPart {
  const { args, env } = portalProgram(root);
  return {
    name: 'portal',
    title: '门户',
    args,
    cwd: join(root, 'site'),
    env: { ...env, ...portalEnvironment(settings, variables) },
    readyUrl: `${portalUrl(settings)}/`,
    without: '编辑台照常可用，写的内容不会丢；门户隔一会儿自动再启动，起来以后自己补上。',
  };
}

/** Starts a part, with its log in DATA_DIR, and keeps it running. */
export function startPart(part: NamedPart, dataDir: string): Service {
  const log = logFile(dataDir, part.name);
  const say = (line: string) => console.error(`[${part.title}] ${line}`);
  return keepRunning(part, {
    onOutput: logOutput(
      log,
      sparing(say, (count) => say(`……另有 ${count} 行，见 ${log}`), QUOTA, Date.now),
    ),
    onCrash: (reason, delay) =>
      console.error(
        `${part.title}意外停止（${reason}），${elapsedWords(delay)}后自动重新启动。记录在 ${log}。`,
      ),
  });
}

/**
 * Waits until a started part answers, and returns whether it does: one that the others can do without is given up waiting
 * for, and said so; it is still started again and again.
 *
 * @throws {PlainError} when a part that is needed cannot start
 */
export async function untilReady(
  part: NamedPart,
  service: Pick<Service, 'crashes'>,
  dataDir: string,
  signal: AbortSignal,
  say: (sentence: string) => void = (sentence) => console.error(sentence),
): Promise<boolean> {
  const failure = `${part.title}没有启动成功，请查看记录 ${logFile(dataDir, part.name)}。`;
  try {
    await waitUntilAnswers(part.readyUrl, failure, { ...PATIENCE, crashes: () => service.crashes }, signal);
    return true;
  } catch (error) {
    if (part.without === undefined || !(error instanceof PlainError)) throw error;
    say(`${failure}${part.without}`);
    return false;
  }
}
