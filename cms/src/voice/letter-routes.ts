import type { Core } from '@strapi/strapi';
import { personalDataIn } from '@xianfeng/content-types/checks/personal-data';
import { letterLimits } from '@xianfeng/content-types/forms/letter-form';
import { outcomeWords, type LetterOutcome } from '@xianfeng/content-types/rules/letter-words';
import { z } from 'zod';
import {
  deskRoute,
  registerDeskRoutes,
  type Asked,
  type DeskRequest,
  type MadeRoute,
} from '../desk-routes/desk-route.ts';
import { pageNumber } from '../desk-routes/whole-number.ts';
import { rowId } from '../desk-routes/row-id.ts';
import { letterFor, readingScope } from './letter-scope.ts';
import { letterViews, listLetters } from './list-letters.ts';
import { clearOpinion, draftOpinion, keepToWriter } from './opinion-of-letter.ts';
import { readLetter } from './read-letter.ts';
import { accept, answer, extend, forward, merge, reveal, type Work } from './work-on-letter.ts';

const said = (what: string, least: number, most: number) =>
  z
    .string(`请写${what}`)
    .trim()
    .min(least, `请写${what}，至少${least}个字`)
    .max(most, `${what}最多${most}个字`);
const idOf = ({ params }: Pick<Asked, 'params'>): number => rowId(params.id) ?? 0;

const nothing = z.strictObject({});
const outcomes = Object.keys(outcomeWords) as [LetterOutcome, ...LetterOutcome[]];
const answerText = said('答复', 10, 4000).superRefine((text, context) => {
  const [found] = personalDataIn('答复', [text]).filter(({ level }) => level === 'blocking');
  if (found) context.addIssue({ code: 'custom', message: found.message.replace(/。$/, '') });
});

/**
 * Whoever works at the desk at all may read and take on letters of their units, and draft what becomes public of them; the word
 * to the writer is a reviewer's, who also approves the draft.
 */
const mayWork = ({ editor }: Asked): string | null =>
  editor.powers.has('submit') ? null : '您的角色不办理来信。';
const mayAnswer = ({ editor }: Asked): string | null =>
  editor.powers.has('review') ? null : '转办、并案和答复由审核人员来做。';

function work<Input>(
  strapi: Core.Strapi,
  path: string,
  input: z.ZodType<Input>,
  mayNot: (asked: Asked) => string | null,
  act: (work: Work, request: DeskRequest<Input>) => Promise<object | void>,
): MadeRoute {
  return deskRoute<Input>({
    method: 'POST',
    path: `/letters/:id/${path}`,
    mayNot,
    input,
    answer: async (request) => {
      const row = await letterFor(strapi, request.editor, idOf(request), 'working');
      const done = await act({ strapi, row, editor: request.editor, now: new Date() }, request);
      return done ?? { done: true };
    },
  });
}

const question = z.strictObject({
  view: z.enum(letterViews, '没有这一类').default('open'),
  page: pageNumber(),
});

/** `/desk/letters…`: the inbox of what people wrote, for the units that have to answer. */
export function registerLetters(strapi: Core.Strapi): void {
  const list = deskRoute({
    method: 'GET',
    path: '/letters',
    mayNot: mayWork,
    input: question,
    answer: async ({ editor, input }) =>
      listLetters(strapi, await readingScope(strapi, editor), input.view, input.page, new Date()),
  });
  const read = deskRoute({
    method: 'GET',
    path: '/letters/:id',
    mayNot: mayWork,
    answer: async (request) => {
      const row = await letterFor(strapi, request.editor, idOf(request), 'reading');
      const working = await letterFor(strapi, request.editor, row.id, 'working').catch(() => null);
      const mayDraft = working !== null;
      return readLetter(strapi, row, { mayDraft, mayAnswer: mayDraft && mayAnswer(request) === null });
    },
  });
  registerDeskRoutes(strapi, '/desk', [
    list,
    read,
    work(strapi, 'accept', nothing, mayWork, (at) => accept(at)),
    work(strapi, 'extend', z.strictObject({ reason: said('原因', 4, 300) }), mayAnswer, (at, { input }) =>
      extend(at, input.reason),
    ),
    work(
      strapi,
      'forward',
      z.strictObject({
        organization: z.string('请选单位').max(40, '没有这个单位').nullable(),
        note: said('说明', 2, 300),
      }),
      mayAnswer,
      (at, { input }) => forward(at, input.organization, input.note),
    ),
    work(
      strapi,
      'merge',
      z.strictObject({ into: z.number('请选一封来信').int().min(1) }),
      mayAnswer,
      async (at, { input, editor }) => merge(at, await letterFor(strapi, editor, input.into, 'working')),
    ),
    work(
      strapi,
      'answer',
      z.strictObject({ text: answerText, outcome: z.enum(outcomes, '请选办理结果') }),
      mayAnswer,
      (at, { input }) => answer(at, input.text, input.outcome),
    ),
    work(
      strapi,
      'draft',
      z.strictObject({
        title: said('标题', 4, 60),
        question: said('来信说的', 4, letterLimits.text.most * 2),
      }),
      mayWork,
      (at, { input }) => draftOpinion(at, input),
    ),
    work(strapi, 'keep', z.strictObject({ reason: said('原因', 4, 300) }), mayAnswer, (at, { input }) =>
      keepToWriter(at, input.reason),
    ),
    work(strapi, 'clear', nothing, mayAnswer, (at) => clearOpinion(at)),
    work(strapi, 'reveal', z.strictObject({ purpose: said('用途', 4, 100) }), mayWork, (at, { input }) =>
      reveal(at, input.purpose),
    ),
  ]);
}
