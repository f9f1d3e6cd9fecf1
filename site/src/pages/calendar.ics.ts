import type { APIRoute } from 'astro';
import { portalEvents } from '../../calendar/calendar-events.ts';
import { calendarFeed } from '../../calendar/calendar-feed.ts';
import { siteName } from '../../presenters/describe.ts';

export const GET: APIRoute = ({ locals: { content, origin, address } }) =>
  calendarFeed(siteName(content), origin, address, portalEvents(content));
