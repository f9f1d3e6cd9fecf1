import type { AnnouncedType } from '../../content/announced-types.ts';
import type { Announced } from './announced.ts';
import { appraisal } from './appraisal.ts';
import { bulletin } from './bulletin.ts';
import { call } from './call.ts';
import { caseStudy } from './case.ts';
import { honour } from './honour.ts';
import { meeting } from './meeting.ts';
import { notice } from './notice.ts';
import { opinion } from './opinion.ts';
import { project } from './project.ts';
import { standing } from './standing.ts';
import { supervision } from './supervision.ts';
import { update } from './update.ts';

/** What the portal knows of every announced type; a type that lacks anything does not compile. */
export const announced = {
  project,
  update,
  call,
  bulletin,
  notice,
  case: caseStudy,
  honour,
  meeting,
  standing,
  supervision,
  opinion,
  appraisal,
} as const satisfies { readonly [T in AnnouncedType]: Announced<T> };

/** The same of a type that is only known when the portal runs. */
export function announcedOf<T extends AnnouncedType>(type: T): Announced<T> {
  return announced[type] as unknown as Announced<T>;
}
