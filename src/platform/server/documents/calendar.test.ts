import nodeIcal from 'node-ical';
import { expect, it } from 'vitest';
import { type CalendarEvent, calendarFeed } from './calendar.ts';

const visit: CalendarEvent = {
  uid: '0193-a@peipao',
  start: new Date('2026-12-03T01:30:00Z'),
  end: new Date('2026-12-03T03:00:00Z'),
  summary: '走访：杭州堃犇食品有限公司, 第一车间; “现场”',
  location: '拱墅区体育场路 100 号',
  description: '联系人：赵先生\n请带《需求调查表》'.repeat(3),
  sequence: 2,
  status: 'confirmed',
  changedAt: new Date('2026-11-22T00:00:00Z'),
};

it('[6.1] a calendar reads back: UTC times, whole days, folded Chinese, changes and cancellations', () => {
  const allDay: CalendarEvent = {
    ...visit,
    uid: 'b',
    allDay: true,
    start: new Date('2026-12-04T00:00:00Z'),
    end: new Date('2026-12-05T00:00:00Z'),
    status: 'cancelled',
  };
  const text = calendarFeed({ name: '我的走访', events: [visit, allDay] });
  expect(calendarFeed({ name: '我的走访', events: [visit, allDay] })).toBe(text);
  expect(text).toContain('DTSTART:20261203T013000Z');
  expect(text).toContain('DTSTART;VALUE=DATE:20261204');
  expect(text).toMatch(/REFRESH-INTERVAL;VALUE=DURATION:PT30M/);
  expect(text.split('\r\n').every(line => Buffer.byteLength(line) <= 75)).toBe(true);
  const read = nodeIcal.sync.parseICS(text);
  const event = read['0193-a@peipao'] as unknown as Record<string, unknown>;
  expect(event).toMatchObject({ summary: visit.summary, location: visit.location, description: visit.description, status: 'CONFIRMED' });
  expect((event['start'] as Date).toISOString()).toBe('2026-12-03T01:30:00.000Z');
  expect(Number(event['sequence'])).toBe(2);
  expect(read['b']).toMatchObject({ status: 'CANCELLED', datetype: 'date' });
});
