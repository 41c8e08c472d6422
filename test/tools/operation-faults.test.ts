import { describe, expect, it } from 'vitest';
import { faultsOf, lacksOf, type OperationFacts, unexplained } from '../../tools/operation-faults.ts';

const operation = (seen: readonly string[], more: Partial<OperationFacts> = {}): OperationFacts => ({
  name: 'visits.visit.submit',
  room: 'visits',
  command: true,
  systemOnly: false,
  called: true,
  tried: (way, outcome) => seen.includes(`${way} ${outcome}`),
  ...more,
});
const all = ['http works', 'http refused', 'http replayed'];

describe('[architecture] what a run says of an operation', () => {
  it.each([
    ['nothing lacks', operation(all), []],
    ['a seed is no trial', operation(['inside works', 'http refused', 'http replayed']), ['tried']],
    ['never refused', operation(['http works', 'http replayed']), ['refused']],
    ['never repeated', operation(['http works', 'http refused']), ['replayed']],
    ['a query needs no repeat', operation(['http works', 'http refused'], { command: false }), []],
    ['no page calls it', operation(all, { called: false }), ['caller']],
    ['a seed does', operation([...all, 'inside works'], { called: false }), []],
    ['the system’s own, by its job', operation(['inside works'], { systemOnly: true, called: false }), []],
    ['the system’s own, by nobody', operation([], { systemOnly: true, called: false }), ['tried', 'caller']],
  ] as const)('%s', (_, facts, lacks) => expect(lacksOf(facts)).toEqual(lacks));

  it('the list is held both ways: what is lacking must be on it with a reason, what lacks no more must leave it', () => {
    const lacking = operation(['http works', 'http refused']);
    const name = lacking.name;
    expect(faultsOf([lacking], {}).faults).toEqual([`${name}: no test repeats it under its id`]);
    expect(faultsOf([lacking], { replayed: { [name]: 'ends its own session' } }).faults).toEqual([]);
    expect(faultsOf([lacking], { replayed: { [name]: unexplained } }).faults).toHaveLength(1);
    expect(faultsOf([operation(all)], { replayed: { [name]: 'ends its own session' } }).faults).toHaveLength(1);
    expect(faultsOf([lacking], { replayed: { [name]: 'ends its own session' } }).list.replayed).toEqual({ [name]: 'ends its own session' });
  });
});
