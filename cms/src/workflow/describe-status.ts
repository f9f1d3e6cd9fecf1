import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { addressOf, noteKinds, type Addressable, type NoteKind } from '@xianfeng/content-types';
import type { Editor } from '../accounts/signed-in-editor.ts';
import { publicState } from '../ledger/public-state.ts';
import { refusalOf } from '../strapi-in-chinese/refusal-of.ts';
import { publishedFields, type StoredRow } from '../snapshot/index.ts';
import { changedFields } from './changed-fields.ts';
import { checksOf } from './checks/checks-of.ts';
import { emptyColumn } from './checks/empty-column.ts';
import type { DeskStatus } from './desk-status.ts';
import { handsOf } from './hands-of.ts';
import { readFacts } from './read-facts.ts';
import type { Target } from '../desk-routes/target.ts';
import { possibleDeeds, rules, stateOf, stateWords } from './states.ts';
import { whenOver } from './stands-until.ts';
import { expiryOf, stepsOf } from '../journal/steps.ts';

function changeIn({ changeNote, changeKind }: StoredRow): string | null {
  const kind = noteKinds[changeKind as NoteKind];
  return typeof changeNote === 'string' && changeNote ? `${changeNote}${kind ? `（${kind}）` : ''}` : null;
}

async function differences(
  strapi: Core.Strapi,
  { type, documentId }: Target,
  row: StoredRow,
): Promise<string[]> {
  const { last } = await publicState(strapi, documentId);
  try {
    return changedFields(
      type,
      JSON.parse(last?.snapshot ?? '{}'),
      await publishedFields(strapi, type.fields, row, []),
    );
  } catch (error) {
    // A file that is gone or unfit: the findings say so.
    if (refusalOf(error) === null) throw error;
    return [];
  }
}

async function publicAddress(strapi: Core.Strapi, { type, documentId }: Target): Promise<string | null> {
  const { last } = await publicState(strapi, documentId);
  const said = JSON.parse(last?.snapshot ?? '{}') as Partial<Addressable>;
  const address = addressOf({ ...said, type: type.name, documentId });
  return address && `${strapi.config.get<string>('portal.url')}${address}`;
}

/** Where a document stands, what this editor can do with it, what is still to be put right, and who did what. */
export async function describeStatus(
  strapi: Core.Strapi,
  target: Target,
  editor: Editor,
): Promise<DeskStatus> {
  const read = await readFacts(strapi, target);
  if (!read) throw new errors.NotFoundError('没有这样的内容。');
  const { facts, row } = read;
  const state = stateOf(facts);
  const steps = await stepsOf(strapi, target.documentId);
  const expiry = await expiryOf(strapi, target.documentId);
  return {
    state,
    words: stateWords[state],
    public: facts.publicity === 'public',
    url: facts.publicity === 'public' ? await publicAddress(strapi, target) : null,
    hands: await handsOf(strapi, { state, row, facts, steps }),
    explained: facts.publicity !== 'never',
    ends:
      facts.until !== null && Date.parse(facts.until) > Date.now()
        ? { at: facts.until, note: whenOver }
        : null,
    expires: expiry && { at: expiry.due_at ?? '', note: expiry.note },
    unreviewed: facts.unreviewed !== null,
    deeds: possibleDeeds(facts, editor).map((deed) => ({ deed, label: rules[deed].label })),
    may: {
      submit: editor.powers.has(rules.submit.power),
      publish: editor.powers.has(rules.publish.power),
    },
    due: state === 'scheduled' ? (steps.findLast(({ verb }) => verb === 'schedule')?.due_at ?? null) : null,
    change: changeIn(row),
    changed: facts.publicity === 'public' && facts.changed ? await differences(strapi, target, row) : [],
    findings: [
      ...(state === 'published' ? [] : await checksOf(strapi, target, row)),
      ...(facts.publicity === 'public' ? await emptyColumn(strapi, target.type) : []),
    ],
    steps: steps
      .slice(-8)
      .reverse()
      .map(({ at, user_name: who, verb, note }) => ({ at, who, label: rules[verb].label, note })),
  };
}
