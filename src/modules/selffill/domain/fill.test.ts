import { describe, expect, it } from 'vitest';
import { tableA1 } from '#modules/questionnaires/domain/table-a1.data.ts';
import { type FillTimes, fillForm, fillState, mayOpen } from './fill.ts';

const now = new Date('2026-11-22T09:00:00+08:00');
const link = (times: Partial<FillTimes> & { receipt?: string | null } = {}) => ({
  opened_at: null,
  handed_in_at: null,
  revoked_at: null,
  closed_at: null,
  expires_at: '2026-12-06T09:00:00+08:00',
  receipt: null,
  ...times,
});

describe('[A.1-a] the course of a link', () => {
  it.each([
    [link(), 'unopened', true],
    [link({ opened_at: now }), 'filling', true],
    [link({ opened_at: now, handed_in_at: now, receipt: 'A' }), 'handedIn', true],
    [link({ opened_at: now, closed_at: now }), 'closed', true],
    [link({ opened_at: now, handed_in_at: now, receipt: 'A', closed_at: now }), 'handedIn', true],
    [link({ expires_at: now }), 'expired', false],
    [link({ opened_at: now, expires_at: '2026-11-01T00:00:00+08:00' }), 'expired', false],
    [link({ handed_in_at: now, receipt: 'A', expires_at: '2026-11-01T00:00:00+08:00' }), 'handedIn', true],
    [link({ handed_in_at: now, receipt: 'A', expires_at: '2026-04-01T00:00:00+08:00' }), 'handedIn', false],
    [link({ handed_in_at: now, receipt: 'A', revoked_at: now }), 'revoked', false],
  ] as const)('%#: is %s', (l, state, open) => {
    expect([fillState(l, now), mayOpen(l, now)]).toEqual([state, open]);
  });

  it('a part sees its own sections and nothing of the visit', () => {
    const ids = tableA1.sections.map(s => s.id);
    expect(fillForm(tableA1, []).sections.map(s => s.id)).toEqual(ids);
    expect(fillForm(tableA1, [ids[1] ?? '', 'visit']).sections.map(s => s.id)).toEqual([ids[1]]);
    expect(fillForm(tableA1, [ids[1] ?? ''])).toBe(fillForm(tableA1, [ids[1] ?? '']));
  });
});
