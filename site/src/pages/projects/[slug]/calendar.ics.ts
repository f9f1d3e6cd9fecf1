import type { APIRoute } from 'astro';
import { projectEvents } from '../../../../calendar/calendar-events.ts';
import { calendarFeed } from '../../../../calendar/calendar-feed.ts';
import { documentAt, titleOf } from '../../../../presenters/describe.ts';

export const GET: APIRoute = ({ locals: { content, origin, address } }) => {
  const document = documentAt<'project'>(content, address.slice(0, -'calendar.ics'.length));
  return calendarFeed(titleOf(document), origin, address, projectEvents(content, document));
};
