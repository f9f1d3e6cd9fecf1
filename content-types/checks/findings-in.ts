import type { ContentType } from '../language/content-type.ts';
import { alternatives } from './alternatives.ts';
import type { Check, Finding, PublicFields, Surroundings } from './check.ts';
import { appraisalOrder } from './appraisal-order.ts';
import { completeness } from './completeness.ts';
import { computedScores } from './computed-scores.ts';
import { dates } from './dates.ts';
import { emptiness } from './emptiness.ts';
import { fourElements } from './four-elements.ts';
import { leftBehind } from './left-behind.ts';
import { deadLinks } from './links.ts';
import { outdatedPromise } from './outdated-promise.ts';
import { personalData } from './personal-data.ts';
import { numbers } from './numbers.ts';
import { places } from './places.ts';
import { shiftOrder } from './shift-order.ts';
import { projectStages } from './project-stages.ts';
import { fairStanding } from './fair-standing.ts';
import { opinionOrder } from './opinion-order.ts';
import { supervisionOrder } from './supervision-order.ts';
import { titles } from './titles.ts';
import { wordings } from './wordings.ts';

/** Everything that is looked at before publication, in this order. */
const checks: readonly Check[] = [
  leftBehind,
  fourElements,
  dates,
  projectStages,
  outdatedPromise,
  places,
  numbers,
  shiftOrder,
  fairStanding,
  computedScores,
  supervisionOrder,
  opinionOrder,
  appraisalOrder,
  personalData,
  wordings,
  deadLinks,
  alternatives,
  titles,
  emptiness,
  completeness,
];

/** What the checks find in the public fields of a document. */
export function findingsIn(type: ContentType, fields: PublicFields, around: Surroundings): Finding[] {
  return checks.flatMap((check) => check(type, fields, around));
}
