import type { Core, UID } from '@strapi/strapi';
import { uidOf } from '@xianfeng/content-types';
import { holdRows } from '../snapshot/hold-rows.ts';
import { historyContext } from '../journal/history-context.ts';
import { publicTypeByPath } from '@xianfeng/content-types/types/find-type';
import { onlyAs } from '../ledger/publication-context.ts';
import { withdrawDocument } from '../ledger/withdraw-document.ts';
import { refusalOf } from '../strapi-in-chinese/refusal-of.ts';
import { blockingProblem } from './checks/checks-of.ts';
import { tellStep } from '../notices/tell-step.ts';
import { readFacts } from './read-facts.ts';
import { unitOf } from './unit-of.ts';
import type { Target } from '../desk-routes/target.ts';
import { rules, stateOf } from './states.ts';
import { besideTheWay, expiryOf, openSteps, recordStep, type StepRow, type Deed } from '../journal/steps.ts';

const nobody = { user_id: null, due_at: null };
const itself = { ...nobody, user_name: '定时发布' };
const byItself = { ...nobody, user_name: '到时撤下' };

type Read = NonNullable<Awaited<ReturnType<typeof readFacts>>>;

/** Notes a step that nobody took, and tells whom it is news. */
async function noteStep(
  strapi: Core.Strapi,
  target: Target,
  { row, facts: { authors } }: Read,
  step: Parameters<typeof recordStep>[1] & { readonly verb: Deed },
): Promise<void> {
  const id = await recordStep(strapi, step);
  await tellStep(strapi, target, { id, verb: step.verb, userId: null, unit: unitOf(row), authors });
}

/** Publishes one document whose time has come; says in the journal why when that is not possible. */
async function publishOne(strapi: Core.Strapi, { type, documentId }: Target): Promise<void> {
  await strapi.db.transaction(async () => {
    await holdRows(strapi, [{ type, documentId }]);
    const read = await readFacts(strapi, { type, documentId });
    // An edit since then took the approval away, and the appointment with it.
    if (!read || stateOf(read.facts) !== 'scheduled') return;
    const step = {
      doc_type: type.name,
      document_id: documentId,
      content_hash: read.facts.hash ?? '',
      ...itself,
    };
    const problem = await blockingProblem(strapi, { type, documentId }, read.row);
    if (problem)
      return noteStep(strapi, { type, documentId }, read, {
        ...step,
        verb: 'return',
        note: `到时没有发布：${problem}`,
      });
    await historyContext.run({ who: itself.user_name }, () =>
      onlyAs(read.digest, () =>
        strapi.documents(uidOf(type.name) as UID.ContentType).publish({ documentId }),
      ),
    );
    await noteStep(strapi, { type, documentId }, read, { ...step, verb: 'publish', note: null });
  });
}

/** Withdraws one document whose time has come, with the reason that was given for it. */
async function withdrawOne(strapi: Core.Strapi, { type, documentId }: Target): Promise<void> {
  await strapi.db.transaction(async () => {
    await holdRows(strapi, [{ type, documentId }]);
    const [read, expiry] = [
      await readFacts(strapi, { type, documentId }),
      await expiryOf(strapi, documentId),
    ];
    if (!read || !expiry) return;
    const step = {
      doc_type: type.name,
      document_id: documentId,
      content_hash: read.facts.hash ?? '',
      ...byItself,
    };
    if (read.facts.publicity !== 'public')
      return noteStep(strapi, { type, documentId }, read, {
        ...step,
        verb: 'keep',
        note: '到时没有公开，不需要撤下',
      });
    await historyContext.run({ who: byItself.user_name }, () =>
      withdrawDocument(strapi, type, documentId, expiry.note ?? ''),
    );
    await noteStep(strapi, { type, documentId }, read, { ...step, verb: 'withdraw', note: expiry.note });
  });
}

interface Appointment {
  readonly verb: 'schedule' | 'expire';
  /** What ends it before its time. */
  readonly enders: readonly Deed[];
  readonly keep: (strapi: Core.Strapi, target: Target) => Promise<void>;
}

const onTheWay = (Object.keys(rules) as Deed[]).filter((verb) => !besideTheWay.includes(verb));

const appointments: readonly Appointment[] = [
  { verb: 'schedule', enders: onTheWay, keep: publishOne },
  { verb: 'expire', enders: ['expire', 'keep', 'withdraw', 'redact'], keep: withdrawOne },
];

/** Publishes and withdraws whatever is due at `now`. One failure holds up nothing else. */
export async function keepAppointments(strapi: Core.Strapi, now: Date): Promise<void> {
  for (const { verb, enders, keep } of appointments) {
    const due: StepRow[] = await openSteps(strapi, verb, enders)
      .where('steps.due_at', '<=', now.toISOString())
      .orderBy('steps.due_at');
    for (const { doc_type: name, document_id: documentId } of due) {
      const type = publicTypeByPath(name);
      if (!type) continue;
      try {
        await keep(strapi, { type, documentId });
      } catch (error) {
        strapi.log.error(
          `${rules[verb].label}没有完成（${name} ${documentId}）：${refusalOf(error) ?? String(error)}`,
        );
      }
    }
  }
}
