import { examine, type Examination } from './doctor/examine.ts';
import { portalClient } from './doctor/portal-client.ts';
import { reportOf } from './doctor/report.ts';
import { portalUrl } from './environment/child-environment.ts';
import { loadEnvironment } from './environment/load-environment.ts';
import { ROOT } from './repository.ts';
import { untilAskedToStop } from './starting/until-asked-to-stop.ts';
import { PlainError, runMain } from './terminal/plain-error.mjs';
import { withProgress } from './terminal/progress.mjs';

await runMain(async () => {
  if (process.argv.length > 2) throw new PlainError('用法：npm run doctor');
  const settings = loadEnvironment(ROOT, process.env);
  const client = portalClient(portalUrl(settings), untilAskedToStop());
  const examination = await withProgress('体检', (detail): Promise<Examination> =>
    examine(client, settings.PORTAL_URL, new Date(), detail),
  );
  console.log(`\n${reportOf(examination)}`);
  return examination.findings.some(({ weight }) => weight === 'veto') ? 1 : 0;
});
