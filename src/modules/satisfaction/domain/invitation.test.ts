import { expect, test } from 'vitest';
import { invitationState } from './invitation.ts';

const unsent = { sentOn: null, validUntil: null, stoppedAt: null, usedOn: null };
const sent = { ...unsent, sentOn: '2026-11-01', validUntil: '2026-11-22' };

test.each([
  [unsent, 'unsent'],
  [sent, 'sent'],
  [{ ...sent, validUntil: '2026-11-21' }, 'expired'],
  [{ ...sent, stoppedAt: 'x' }, 'stopped'],
  [{ ...sent, validUntil: '2026-11-02', usedOn: '2026-11-02' }, 'used'],
  [{ ...sent, stoppedAt: 'x', usedOn: '2026-11-02' }, 'used'],
] as const)('[7.6-a] an invitation %o is %s', (facts, state) => expect(invitationState(facts, '2026-11-22')).toBe(state));
