import type { LetterFaults, TypedLetter } from '@xianfeng/content-types/forms/letter-form';
import type { SignUpFaults, TypedSignUp } from '@xianfeng/content-types/forms/sign-up-form';
import type { ReceiptState, SignUpReceipt } from '@xianfeng/content-types/forms/voice-message';
import type { SearchQuery, SearchResult, Suggestion } from '../search/port.ts';
import type { Content } from '../content/content.ts';

/** Why an address has no page any more. */
export interface Gone {
  readonly at: string;
  readonly reason: string | null;
}

/** A draft that somebody looks at before it is public. */
export interface Preview {
  /** What it is and what it is called: `动态《……》`. */
  readonly name: string;
  /** What publication would bring. */
  readonly news: 'new' | 'changed' | 'none';
  /** Instant at which the link ends. */
  readonly until: string;
  /** What is still to be put right before publication. */
  readonly problems: readonly string[];
  /** Addresses within the preview. */
  readonly document: string;
  readonly changes: string;
}

/** A page of words alone, where a preview cannot show what was asked for; `links` lead on. */
export interface PreviewNotice {
  readonly title: string;
  readonly about: string;
  readonly sentences: readonly string[];
  readonly links: readonly { readonly address: string; readonly words: string }[];
}

/** What a form's sender is told, and what remains to be done. */
export interface FormAnswer {
  readonly title: string;
  readonly sentences: readonly string[];
  /** One more step: a button that sends these fields. */
  readonly step?: {
    readonly action: string;
    readonly label: string;
    readonly fields: Readonly<Record<string, string>>;
  };
}

/** What the form for digests by mail shows: empty, or as it was sent with what is wrong, field by field. */
export interface MailSignUp {
  readonly email?: string;
  readonly period?: string;
  readonly feeds?: readonly string[];
  readonly faults?: Readonly<Partial<Record<'email' | 'period' | 'feed', string>>>;
}

/** What the form for letters shows: empty, or as it was sent with what is wrong, field by field. */
export interface LetterForm {
  readonly typed: TypedLetter;
  readonly faults: LetterFaults;
  /** Why it was not taken although nothing is wrong with a field. */
  readonly notice?: string | undefined;
  /** Proves that the form was given out by this portal, and when. */
  readonly token: string;
  /** What the letter is about. */
  readonly about?: { readonly title: string; readonly address: string } | undefined;
}

/** What the form for signing up shows: empty, or as it was sent with what is wrong, field by field. */
export interface SignUpForm {
  readonly typed: TypedSignUp;
  readonly faults: SignUpFaults;
  /** Why it was not taken although nothing is wrong with a field. */
  readonly notice?: string | undefined;
  /** Proves that the form was given out by this portal, and when; null while the call takes nobody. */
  readonly token: string | null;
  readonly call: { readonly title: string; readonly address: string; readonly contact?: string | undefined };
  /** The shifts to choose from. */
  readonly shifts: readonly { readonly name: string; readonly words: string }[];
  /** Whether all places were taken when that was last made public. */
  readonly isFull: boolean;
}

/** What the page for receipts shows. */
export interface ReceiptPage {
  /** As it was typed; shown in groups once it is one. */
  readonly code: string;
  /** Just given out: a letter or a sign-up was taken a moment ago. */
  readonly given?: 'letter' | 'signup';
  /** Why nothing is shown, and what to do. */
  readonly notice?: string | undefined;
  readonly state?: ReceiptState | undefined;
  /** In place of it when the receipt is for a sign-up. */
  readonly signUp?: SignUpReceipt | undefined;
  /** Asked once more before all is deleted. */
  readonly sure?: true;
  /** Why somebody wants a recheck, as typed, and what is wrong with it, or why it cannot be taken now. */
  readonly recheck?: { readonly reason: string; readonly fault: string };
}

/** What every page gets in `Astro.locals`. */
export interface PageLocals {
  readonly content: Content;
  /** The address that is rendered, as readers see it. */
  readonly address: string;
  /** The portal's public origin, without a slash at the end. */
  readonly origin: string;
  /** Only on the page of a withdrawn document. */
  readonly gone?: Gone;
  /** Only on the page of an address that has moved. */
  readonly movedTo?: string;
  /** Only on an older page of a feed: the instant up to which its items were published. */
  readonly before?: string;
  /** Only on the page for subscribing, where the portal can send mail. */
  readonly mail?: MailSignUp;
  /** Only on the page that answers a form. */
  readonly answer?: FormAnswer;
  /** Only on the page on which somebody writes. */
  readonly letter?: LetterForm;
  /** Only on the page on which somebody signs up. */
  readonly signUp?: SignUpForm;
  /** Only on the page of a receipt. */
  readonly receipt?: ReceiptPage;
  /** Only on the search page and its feeds when somebody searched. */
  readonly search?: Searched;
  /** Only on the list of projects when words were asked for: the projects that answer them, best first. */
  readonly found?: readonly string[];
  /** Only while somebody looks at a draft; never on a page that becomes a file. */
  readonly preview?: Preview;
  readonly previewNotice?: PreviewNotice;
}

/** A question with its answer. */
export interface Searched {
  readonly query: SearchQuery;
  readonly result: SearchResult;
  /** Titles near the question; only when nothing was found. */
  readonly nearby: readonly Suggestion[];
}
