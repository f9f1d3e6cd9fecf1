import { inChinese } from './compiling/in-chinese.ts';
import { leaveOut } from './compiling/left-out.ts';
import { packBeside } from './compiling/pack-beside.ts';

interface Config {
  readonly plugins?: readonly unknown[];
}

export default (config: Config): Config => ({
  ...config,
  plugins: [...(config.plugins ?? []), inChinese(), leaveOut(), packBeside()],
});
