import { ExampleDocuments } from './example-documents.ts';
import { startCms, type RunningCms } from './running-cms.ts';

/** A CMS with two towns and, of the first, a village for which it publishes. */
export interface Towns {
  readonly cms: RunningCms;
  readonly examples: ExampleDocuments;
  readonly town: string;
  readonly village: string;
  readonly otherTown: string;
}

export async function startTowns(): Promise<Towns> {
  const cms = await startCms();
  const examples = new ExampleDocuments(cms);
  await examples.target('organization');
  const place = (level: string, changes = {}) =>
    examples.publish('organization', { level, publishedBy: null, parent: null, ...changes });
  const town = await place('township');
  return {
    cms,
    examples,
    town,
    village: await place('village', { publishedBy: town }),
    otherTown: await place('township'),
  };
}
