import type { APIRoute } from 'astro';
import { portalEvents } from '../calendar/calendar-events.ts';
import { calendarFeed } from '../calendar/ical-feed.ts';
import { siteName } from '../describe.ts';

export const GET: APIRoute = ({ locals: { content, origin } }) => calendarFeed(siteName(content), origin, portalEvents(content));
