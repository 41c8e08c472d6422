import { describe, expect, it } from 'vitest';
import { dayNotes, planDay } from './itinerary.ts';

const at = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const clock = (m: number): string => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`;
const K = '330105010';
const B = '330105011';
const C = '330105014';
const plan = (agreed: [string, string, string][], wanted: [string, string][]) =>
  planDay({
    agreed: agreed.map(([id, street, start]) => ({ id, street, start: at(start), end: at(start) + 60 })),
    wanted: wanted.map(([id, street]) => ({ id, street })),
    startStreet: K,
    visitMinutes: 60,
  });
const said = (p: ReturnType<typeof planDay>): string[] => p.stops.map(s => `${s.id} ${clock(s.start)}${s.agreed ? '*' : ''}`);

describe('[6.1-e] 行程', () => {
  it('keeps lunch free and leaves time on the way', () => {
    expect(
      said(
        plan(
          [],
          [
            ['a', K],
            ['b', K],
            ['c', B],
            ['d', B],
          ],
        ),
      ),
    ).toEqual(['a 09:00', 'b 10:15', 'c 13:30', 'd 14:45']);
  });
  it('fits the others around agreed times', () => {
    expect(
      said(
        plan(
          [['x', K, '10:30']],
          [
            ['a', K],
            ['b', B],
          ],
        ),
      ),
    ).toEqual(['a 09:00', 'x 10:30*', 'b 13:30']);
  });
  it('goes to the near street first', () => {
    expect(
      said(
        plan(
          [],
          [
            ['far', C],
            ['near', B],
            ['here', K],
          ],
        ),
      ).map(s => s.split(' ')[0]),
    ).toEqual(['here', 'near', 'far']);
  });
  it('says who found no room', () => {
    const p = plan(
      [],
      Array.from({ length: 9 }, (_, i) => [`f${i}`, K]),
    );
    expect(p.left.length).toBeGreaterThan(2);
    expect(p.notes.filter(n => n.code === 'noRoom').map(n => n.a)).toEqual(p.left);
    expect(p.stops.every(s => s.end <= at('17:00'))).toBe(true);
  });
  it('moves up when an enterprise cancels', () => {
    const before = plan(
      [],
      [
        ['a', K],
        ['b', K],
        ['c', K],
      ],
    );
    const after = plan(
      [],
      [
        ['b', K],
        ['c', K],
      ],
    );
    expect(said(before)[1]).toBe('b 10:15');
    expect(said(after)[0]).toBe('b 09:00');
  });
  it('puts nothing new before the hour given', () => {
    const p = planDay({ agreed: [], wanted: [{ id: 'a', street: K }], startStreet: K, visitMinutes: 60, notBefore: at('14:10') });
    expect(said(p)).toEqual(['a 14:15']);
  });
  it.each([
    [
      'overlap',
      [
        ['a', K, '09:00'],
        ['b', K, '09:30'],
      ],
    ],
    [
      'tightTravel',
      [
        ['a', K, '09:00'],
        ['b', C, '10:05'],
      ],
    ],
    ['lunchTaken', [['a', K, '12:15']]],
    ['outsideHours', [['a', K, '17:00']]],
  ] as const)('names %s', (code, stops) => {
    const notes = dayNotes(stops.map(([id, street, start]) => ({ id, street, start: at(start), end: at(start) + 60 })));
    expect(notes.map(n => n.code)).toContain(code);
  });
});
