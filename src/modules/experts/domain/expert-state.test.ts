import { expect, test } from 'vitest';
import { stateOfExpert } from './expert-state.ts';

const today = '2026-11-22';
const term = (fromOn: string, toOn: string, endedOn: string | null = null) => ({ fromOn, toOn, endedOn });

test.each([
  ['applied', null, []],
  ['refused', false, [term('2026-01-01', '2027-01-01')]],
  ['passed', true, []],
  ['passed', true, [term('2026-11-23', '2027-11-22')]],
  ['serving', true, [term('2026-11-22', '2026-11-22')]],
  ['serving', true, [term('2023-01-01', '2025-12-31'), term('2026-01-01', '2028-12-31')]],
  ['serving', true, [term('2026-01-01', '2028-12-31', '2026-11-22')]],
  ['ended', true, [term('2026-01-01', '2028-12-31', '2026-11-21')]],
  ['ended', true, [term('2023-01-01', '2026-11-21')]],
  ['passed', true, [term('2023-01-01', '2025-12-31'), term('2027-01-01', '2028-12-31')]],
] as const)('[7.3-a] %s', (state, passed, terms) => expect(stateOfExpert({ passed, terms }, today)).toBe(state));
