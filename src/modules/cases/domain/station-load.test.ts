import { expect, test } from 'vitest';
import { overloadedStation, type StationOpen } from './station-load.ts';

const station = (name: string, open: number, late: number, people: number): StationOpen => ({ id: name, name, open, late, people });

test('[6.3.2] a station is named when it has late cases and far more a person than everywhere', () => {
  expect(overloadedStation([station('石桥站', 32, 3, 2), station('大关站', 12, 0, 2), station('祥符站', 10, 1, 2)])).toEqual({
    name: '石桥站',
    late: 3,
    load: 16,
    usual: 9,
  });
  expect(overloadedStation([station('石桥站', 12, 3, 2), station('大关站', 12, 0, 2)])).toBeUndefined();
  expect(overloadedStation([{ ...station('', 40, 9, 1), id: null }, station('大关站', 2, 0, 2)])).toBeUndefined();
  expect(overloadedStation([])).toBeUndefined();
});
