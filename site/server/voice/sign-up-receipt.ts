import type { SignUpReceipt } from '@xianfeng/content-types/forms/voice-message';
import { startOfBeijingDay } from '@xianfeng/content-types/rules/beijing-time';
import { calendarFeed } from '../../calendar/calendar-feed.ts';
import { common, type CalendarEvent } from '../../presenters/calendar-event.ts';
import type { ReceiptPage } from '../../rendering/page-locals.ts';
import type { PublishedDocument } from '../../store/published-document.ts';
import type { Asked } from '../asked.ts';
import { letterSubject } from './letter-subject.ts';
import type { OpenVoice } from './voice-desk.ts';

/** As long as a sign-up waits here, nobody knows whether there is a place. */
export const signUpHere: SignUpReceipt = {
  what: 'signup',
  state: 'received',
  call: null,
  shift: '',
  people: 0,
  position: null,
  hours: null,
  shifts: [],
  mayCancel: true,
  isKept: true,
  keptUntil: null,
};

const minute = 60_000;
const instant = (day: string, clock: string): string => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return new Date(Date.parse(startOfBeijingDay(day)) + (hours * 60 + minutes) * minute).toISOString();
};

/** The shift for somebody's own calendar; called off where they, or all, do not come. */
function eventOf({ portal }: Asked, { call, shift, state }: SignUpReceipt): CalendarEvent | undefined {
  const subject = call && letterSubject(portal.store, call.address);
  const document = subject ? portal.store.documents.get(subject.documentId) : undefined;
  if (document?.type !== 'call') return undefined;
  const known = document as PublishedDocument<'call'>;
  const found = known.data.shifts.find(({ name }) => name === shift);
  if (!found) return undefined;
  const { day, from, to, place } = found;
  const { sequence, ...about } = common(known);
  const cancelled = state === 'called-off' || state === 'cancelled';
  return {
    ...about,
    // What somebody cancels themselves comes after whatever they had before.
    sequence: cancelled ? sequence + 1 : sequence,
    id: `${known.documentId}-${encodeURIComponent(shift)}`,
    title: `${shift}：${known.data.title}`,
    when: from && to ? { from: instant(day, from), to: instant(day, to) } : { day },
    place: place ?? known.data.meetsWhere,
    cancelled,
  };
}

async function sendCalendar({ settings, response }: Asked, event: CalendarEvent): Promise<void> {
  const calendar = calendarFeed('我报的名', settings.origin, event.address, [event]);
  response
    .writeHead(200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="sign-up.ics"',
      'cache-control': 'no-store',
    })
    .end(await calendar.text());
}

const changing =
  '已经转给编辑台。新的班次还有名额，就改过去；没有了，还是原来的班次，名额不丢。请过几分钟凭回执再看。';

interface Look {
  readonly code: string;
  readonly digest: string;
  readonly signUp: SignUpReceipt;
  readonly wish: string;
  readonly sent: URLSearchParams;
}

/** Shows how a sign-up stands, and does what its holder wants with it. */
export async function lookAtSignUp(
  asked: Asked,
  { inbox, now }: OpenVoice,
  { code, digest, signUp, wish, sent }: Look,
  show: (page: ReceiptPage) => Promise<void>,
): Promise<void> {
  if (wish === 'withdraw') return show({ code, signUp, sure: true });
  if (wish === 'calendar') {
    const event = eventOf(asked, signUp);
    return event ? sendCalendar(asked, event) : show({ code, signUp });
  }
  const shift = sent.get('shift') ?? '';
  if (wish === 'shift' && signUp.shifts.includes(shift)) {
    inbox.add({ what: 'shift', receipt: digest, at: now().toISOString(), shift });
    return show({ code, notice: changing });
  }
  return show({ code, signUp });
}
