import { join } from 'node:path';
import { PROGRAMS } from '../repository.ts';

/** One thing to prove: Node arguments and the folder they run in. */
export type Check = { title: string; args: string[]; cwd: string };

const TYPED = ['content-types', 'scripts', 'tests', 'cms', 'cms/src/testing', 'cms/src/admin'];

/** Everything that is proved without running a test; what takes longest begins first. */
export function staticChecks(root: string): Check[] {
  const program = (name: keyof typeof PROGRAMS) => join(root, PROGRAMS[name]);
  // What did not change since the last time is not looked at again.
  const types = TYPED.map((folder) => ({
    title: `类型 ${folder}`,
    args: [
      program('tsc'),
      ...['--noEmit', '--incremental'],
      ...['--tsBuildInfoFile', join(root, '.cache/types', `${folder.replaceAll('/', '-')}.json`)],
      ...['-p', join(root, folder)],
    ],
    cwd: root,
  }));
  return [
    { title: '代码规范', args: [program('eslint'), '--config', '.config/eslint.config.js', '.'], cwd: root },
    { title: '排版', args: [program('prettier'), '--check', '--log-level', 'warn', '.'], cwd: root },
    { title: '类型 site', args: [program('astroCheck')], cwd: join(root, 'site') },
    ...types,
    { title: 'Strapi 结构与内容类型一致', args: [join(root, 'scripts/schemas.ts'), '--check'], cwd: root },
  ];
}

/** Everything that `npm run check` proves: what `npm test` tells among its stories is here a check of its own. */
export function allChecks(root: string): Check[] {
  return [
    ...staticChecks(root),
    {
      title: '谁可以引用谁，谁都有人用',
      args: [
        join(root, PROGRAMS.vitest),
        'run',
        '--config',
        '.config/vitest.config.ts',
        'tests/architecture',
      ],
      cwd: root,
    },
  ];
}
