import type { Core, UID } from '@strapi/strapi';
import { uidOf } from '@xianfeng/content-types';
import { publicTypeByPath } from '../ledger/public-type-by-path.ts';
import { refusalOf } from '../requests/refuse.ts';
import { blockingProblem } from './checks/checks-of.ts';
import { readFacts, type Target } from './read-facts.ts';
import { stateOf } from './states.ts';
import { recordStep, stepTable, type StepRow } from './step-table.ts';

const everyMs = 15_000;
const itself = { user_id: null, user_name: '定时发布', due_at: null };

/** Publishes one document whose time has come; says in the journal why when that is not possible. */
async function publishOne(strapi: Core.Strapi, { type, documentId }: Target): Promise<void> {
  await strapi.db.transaction(async () => {
    const read = await readFacts(strapi, { type, documentId });
    // An edit since then took the approval away, and the appointment with it.
    if (!read || stateOf(read.facts) !== 'scheduled') return;
    const step = { doc_type: type.name, document_id: documentId, content_hash: read.facts.hash ?? '', ...itself };
    const problem = await blockingProblem(strapi, type, read.row);
    if (problem) return recordStep(strapi, { ...step, verb: 'return', note: `到时没有发布：${problem}` });
    await strapi.documents(uidOf(type.name) as UID.ContentType).publish({ documentId });
    await recordStep(strapi, { ...step, verb: 'publish', note: null });
  });
}

/** Publishes whatever is due at `now`. One failure holds up nothing else. */
export async function publishDue(strapi: Core.Strapi, now: Date): Promise<void> {
  const steps: StepRow[] = await strapi.db.connection(stepTable).whereIn('id', strapi.db.connection(stepTable).max('id').groupBy('document_id')).where({ verb: 'schedule' }).where('due_at', '<=', now.toISOString()).orderBy('due_at');
  for (const { doc_type: name, document_id: documentId } of steps) {
    const type = publicTypeByPath(name);
    if (!type) continue;
    try {
      await publishOne(strapi, { type, documentId });
    } catch (error) {
      strapi.log.error(`定时发布没有完成（${name} ${documentId}）：${refusalOf(error) ?? String(error)}`);
    }
  }
}

/** Looks for due publications again and again. Returns how to stop it. */
export function keepSchedule(strapi: Core.Strapi): () => void {
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    publishDue(strapi, new Date()).catch((error: unknown) => strapi.log.error(String(error))).finally(() => {
      busy = false;
    });
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
