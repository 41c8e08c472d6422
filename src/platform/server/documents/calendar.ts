import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { printable } from './text.ts';

/** One appointment. For `allDay` the UTC days of `start` and `end` (the day after the last) count, not the times. */
export interface CalendarEvent {
  /** Stable for the life of the appointment, so that calendars update instead of doubling it. */
  readonly uid: string;
  readonly start: Date;
  readonly end: Date;
  readonly summary: string;
  readonly location?: string;
  readonly description?: string;
  readonly allDay?: boolean;
  /** Goes up by one with each change. */
  readonly sequence: number;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  /** When it was last changed; stands in the feed instead of the clock. */
  readonly changedAt: Date;
}

export interface CalendarFeed {
  readonly name: string;
  readonly events: readonly CalendarEvent[];
  /** How often a calendar should look again, in minutes; default 30. */
  readonly refreshMinutes?: number;
}

const statuses = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

/** All-day dates must be UTC midnights: local midnight gives the day before. */
const utcDay = (instant: Date): Date => new Date(Date.UTC(instant.getUTCFullYear(), instant.getUTCMonth(), instant.getUTCDate()));

/**
 * A calendar to subscribe to (RFC 5545), as text. Times are written in UTC with `Z`: with a time zone option the library
 * writes local times without one, eight hours wrong.
 */
export const calendarFeed = (feed: CalendarFeed): string => {
  const calendar = ical({
    name: printable(feed.name),
    prodId: { company: 'Peipao', product: 'Peipao', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: (feed.refreshMinutes ?? 30) * 60,
  });
  for (const event of feed.events) {
    const allDay = event.allDay ?? false;
    calendar.createEvent({
      id: event.uid,
      start: allDay ? utcDay(event.start) : event.start,
      end: allDay ? utcDay(event.end) : event.end,
      allDay,
      summary: printable(event.summary),
      location: event.location ? printable(event.location) : null,
      description: event.description ? printable(event.description) : null,
      sequence: event.sequence,
      status: statuses[event.status],
      stamp: event.changedAt,
      lastModified: event.changedAt,
    });
  }
  return calendar.toString();
};
