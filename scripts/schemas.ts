import { fileURLToPath } from 'node:url';
import { recordAttributes, schemaDrift, unexplainedLosses, writeSchemas } from './schemas/index.ts';

const cms = fileURLToPath(new URL('../cms/', import.meta.url));

if (process.argv.includes('--check')) {
  const findings = [...schemaDrift(cms), ...unexplainedLosses(cms)];
  for (const finding of findings) console.error(finding);
  if (findings.length > 0) console.error('运行 npm run schemas，然后把改动一起提交。');
  else console.log('Strapi 的结构文件和内容类型一致。');
  process.exitCode = findings.length > 0 ? 1 : 0;
} else {
  const losses = unexplainedLosses(cms);
  for (const loss of losses) console.error(loss);
  if (losses.length > 0) {
    process.exitCode = 1;
  } else {
    const changed = writeSchemas(cms);
    recordAttributes(cms);
    console.log(changed.length > 0 ? changed.map((file) => `已更新 ${file}`).join('\n') : '没有变化。');
  }
}
