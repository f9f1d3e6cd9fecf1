import type { APIRoute } from 'astro';
import { organizationEvents } from '../../../../calendar/calendar-events.ts';
import { calendarFeed } from '../../../../calendar/calendar-feed.ts';
import { documentAt, titleOf } from '../../../../presenters/describe.ts';

export const GET: APIRoute = ({ locals: { content, origin, address } }) => {
  const document = documentAt<'organization'>(content, address.slice(0, -'calendar.ics'.length));
  return calendarFeed(titleOf(document), origin, address, organizationEvents(content, document));
};
