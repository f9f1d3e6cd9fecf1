import { draftAnswers, type DraftAnswers } from '../preview/draft-answers.ts';
import { answerHere, type OnRequest, type Reading } from '../rendering/on-request.ts';

/** All that a portal works out when somebody asks, whether for the public or for whoever looks at a draft. */
export interface Answers extends OnRequest, DraftAnswers {}

/** Works it out here and now, in the thread that asks. */
export const answersOf = (reading: Reading): Answers => ({
  ...answerHere(reading),
  ...draftAnswers(reading.rendering),
});
