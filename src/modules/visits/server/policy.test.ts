import { describe, expect, it } from 'vitest';
import { mayFill, mayHost } from './policy.ts';

describe('[6.1-a] who may fill in a visit', () => {
  it.each([
    ['a member of the team', { id: 'a', role: 'officer' }, { team_id: 't', memberIds: ['a'] }, true],
    ['an officer of another team', { id: 'b', role: 'officer' }, { team_id: 't', memberIds: ['a'] }, false],
    ['who opened it', { id: 'b', role: 'officer' }, { team_id: 't', memberIds: ['a'], opened_by: 'b' }, true],
    ['any officer where no team is set', { id: 'b', role: 'officer' }, { team_id: null, memberIds: [] }, true],
    ['the station lead', { id: 'c', role: 'stationLead' }, { team_id: 't', memberIds: ['a'] }, true],
  ])('%s', (_, actor, visit, may) => {
    expect(mayFill(actor, visit)).toBe(may);
  });

  it('the host and the lead run a seminar', () => {
    expect([
      mayHost({ id: 'a', role: 'officer' }, { host_id: 'a' }),
      mayHost({ id: 'b', role: 'officer' }, { host_id: 'a' }),
      mayHost({ id: 'b', role: 'stationLead' }, { host_id: 'a' }),
    ]).toEqual([true, false, true]);
  });
});
