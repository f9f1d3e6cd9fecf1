import type { NoteKind } from '@xianfeng/content-types/language/note-kinds';
import type { Outcome, Stage } from '../../../content-types/rules/stages.ts';
import type { Day } from './calendar.ts';

export interface MilestoneStory {
  readonly title: string;
  readonly planned: Day;
  /** A granted extension: the new day, the day on which it was granted, and why. */
  readonly extended?: { readonly to: Day; readonly on: Day; readonly reason: string };
  readonly done?: Day;
  readonly result?: string;
  readonly evidence?: readonly string[];
}

export interface MetricStory {
  readonly name: string;
  readonly unit: string;
  readonly from: number;
  readonly target: number;
  /** What was measured, in order of days. */
  readonly values?: readonly (readonly [Day, number])[];
  readonly source: string;
}

export interface FundingStory {
  readonly source: string;
  readonly purpose: string;
  readonly planned: number;
  /** Arrivals; each amount is added. */
  readonly received?: readonly (readonly [Day, number])[];
  readonly batch?: string;
}

export interface TaskStory {
  readonly title: string;
  readonly who: string;
  readonly due: Day;
  readonly started?: Day;
  readonly done?: Day;
}

export interface ObstacleStory {
  readonly problem: string;
  readonly measure: string;
  readonly owner: string;
  readonly found: Day;
  readonly due: Day;
  readonly solved?: Day;
}

/** One of the places at which something is done. */
export interface PlaceStory {
  readonly name: string;
  readonly aliases?: string;
  readonly note?: string;
  readonly due: Day;
  readonly started?: Day;
  readonly done?: Day;
}

export interface UpdateStory {
  /** Day of publication and as-of day; a month report has `month` instead: how many months before today's. */
  readonly day?: Day;
  readonly month?: number;
  readonly kind?: 'progress' | 'activity' | 'milestone' | 'result';
  readonly title: string;
  readonly text: string;
  /** Month reports only. */
  readonly next?: string;
  /** Title of the milestone that it completes. */
  readonly milestone?: string;
  /** Positions of the metrics that it reports; a month report gives all that were measured. */
  readonly reports?: readonly number[];
  readonly photos?: readonly string[];
  readonly withdrawn?: { readonly on: Day; readonly note: string };
}

/** A change of what was promised; `before` gives the fields as they read until that day. */
export interface AmendmentStory {
  readonly on: Day;
  readonly kind: NoteKind;
  readonly note: string;
  readonly before: (story: ProjectStory) => Partial<ProjectStory>;
}

/**
 * A project and all that happened to it, told as it stands today; what it said on an earlier day follows from the days.
 * Texts may hold dates and figures as placeholders (see `fillText` and `storyText`).
 */
export interface ProjectStory {
  readonly slug: string;
  readonly title: string;
  readonly kind?: 'undertaking';
  readonly programme?: string;
  readonly organization: string;
  /** Key of the person; the organization's own secretary unless told. */
  readonly secretary?: string;
  readonly topics: readonly string[];
  readonly published: Day;
  readonly problem: string;
  readonly measures: string;
  readonly schedule: string;
  readonly goals: string;
  readonly commitment: string;
  readonly milestones: readonly MilestoneStory[];
  readonly metrics: readonly MetricStory[];
  readonly places?: readonly PlaceStory[];
  readonly funding: readonly FundingStory[];
  readonly tasks: readonly TaskStory[];
  readonly obstacles?: readonly ObstacleStory[];
  readonly cooperators?: readonly (readonly [string, string])[];
  readonly participation?: readonly (readonly [Day, number, number])[];
  readonly needOrigin: string;
  readonly resolution?: {
    readonly day: Day;
    readonly present: number;
    readonly votes: readonly [number, number, number];
    readonly summary: string;
  };
  readonly mechanism?: { readonly on: Day; readonly text: string };
  readonly liaison: string;
  readonly leadingGroup?: string;
  /** Stage from publication on; `underway` unless told. */
  readonly stage?: Stage;
  readonly acceptance?: Day;
  readonly closed?: { readonly on: Day; readonly outcome: Outcome; readonly reason?: string };
  /** Stopped or changed before its end. */
  readonly held?: { readonly on: Day; readonly outcome: 'suspended' | 'adjusted'; readonly reason: string };
  readonly cover?: string;
  readonly pairs?: readonly {
    readonly before: string;
    readonly after: string;
    readonly days: readonly [Day, Day];
    readonly caption: string;
  }[];
  readonly updates: readonly UpdateStory[];
  readonly amendments?: readonly AmendmentStory[];
}
