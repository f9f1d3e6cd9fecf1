import type { SignUpState } from '@xianfeng/content-types/rules/sign-up-words';

/** A call that takes sign-ups, or did. */
export interface ListedCall {
  readonly documentId: string;
  readonly title: string;
  readonly unit: string;
  readonly opens: string;
  readonly closes: string | null;
  /** People who have a place, and those who wait for one. */
  readonly enrolled: number;
  readonly waiting: number;
  readonly quota: number | null;
}

/** A sign-up in the organizer's list. */
export interface ListedSignUp {
  readonly id: number;
  readonly at: string;
  readonly shift: string;
  readonly people: number;
  readonly state: SignUpState;
  readonly hours: number | null;
  /** Whether it is still kept who it is. */
  readonly isKept: boolean;
  /** Null once it was deleted, and to who does not work with it. */
  readonly name: string | null;
  /** With its middle hidden. */
  readonly phone: string | null;
  readonly remark: string | null;
  readonly workedBy: string | null;
  /** How many sign-ups for the same shift came with the same telephone, this one among them. */
  readonly samePhone: number;
}

/** A shift, or the whole call where it has none, with how full it is. */
export interface Filled {
  readonly shift: string;
  readonly day: string | null;
  /** Null for as many as will come. */
  readonly places: number | null;
  readonly taken: number;
  readonly isOff: boolean;
}

export interface SignUpList {
  readonly documentId: string;
  readonly title: string;
  readonly isPublic: boolean;
  /** What the public reads now, and what the desk counts. */
  readonly published: number | null;
  readonly enrolled: number;
  readonly came: number;
  readonly hours: number;
  readonly shifts: readonly Filled[];
  readonly signUps: readonly ListedSignUp[];
  readonly total: number;
  readonly pages: number;
  readonly mayWork: boolean;
  readonly mayPublish: boolean;
}
