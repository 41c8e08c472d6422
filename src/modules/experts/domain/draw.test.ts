import { hash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { inDrawnOrder, poolText, repeatDraw, seedOf, selectedOf, ticketText } from './draw.ts';

const sha256 = async (text: string): Promise<string> => hash('sha256', text, 'hex');
const place = (n: number, stratum: number) => ({
  expertId: `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`,
  name: `专家${n}`,
  unitName: '',
  stratum,
});
const pool = Array.from({ length: 12 }, (_, n) => place(n, n < 7 ? 0 : 1));
const strata = [{ count: 3 }, { count: 2 }];

describe('[7.3-a] the draw', () => {
  test('what is hashed is written down to the byte', async () => {
    expect(poolText([place(2, 1), place(1, 0)])).toBe(
      '0\u001f01890000-0000-7000-8000-000000000001\n1\u001f01890000-0000-7000-8000-000000000002',
    );
    expect(seedOf('ab', ['1234', '5678'])).toBe('ab-1234-5678');
    expect(ticketText('s', 'e')).toBe('s\u001fe');
    const { tickets } = await repeatDraw({ pool: [place(1, 0)], digits: ['1234', '5678'] }, sha256);
    expect(tickets[0]?.ticket).toBe(
      hash('sha256', `${hash('sha256', poolText([place(1, 0)]), 'hex')}-1234-5678\u001f01890000-0000-7000-8000-000000000001`, 'hex'),
    );
  });

  test('the order of the pool changes nothing; another digit changes the seed', async () => {
    const first = await repeatDraw({ pool, digits: ['1234', '5678'] }, sha256);
    expect(await repeatDraw({ pool: pool.toReversed(), digits: ['1234', '5678'] }, sha256)).toEqual(first);
    expect((await repeatDraw({ pool, digits: ['1234', '5679'] }, sha256)).seed).not.toBe(first.seed);
  });

  test('a recusal promotes the next ticket of its stratum and moves nobody else', async () => {
    const { tickets } = await repeatDraw({ pool, digits: ['1234', '5678'] }, sha256);
    const before = selectedOf(tickets, strata, []);
    expect(before.map(t => t.stratum)).toEqual([0, 0, 0, 1, 1]);
    const gone = before[1]?.expertId ?? '';
    const after = selectedOf(tickets, strata, [gone]);
    expect(after).toHaveLength(5);
    expect(before.filter(b => !after.some(a => a.expertId === b.expertId)).map(b => b.expertId)).toEqual([gone]);
    const [next] = after.filter(a => !before.some(b => b.expertId === a.expertId));
    const rest = inDrawnOrder(tickets).filter(t => t.stratum === 0 && !before.some(b => b.expertId === t.expertId));
    expect(next).toEqual(rest[0]);
  });

  test('no place wins more often than another', async () => {
    const wins = new Map<string, number>();
    for (let n = 0; n < 2_000; n += 1) {
      const { tickets } = await repeatDraw({ pool: pool.slice(0, 7), digits: [String(1_000 + n), '5678'] }, sha256);
      for (const t of selectedOf(tickets, [{ count: 1 }], [])) wins.set(t.expertId, (wins.get(t.expertId) ?? 0) + 1);
    }
    const expected = 2_000 / 7;
    const chi = [...wins.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
    expect(wins.size).toBe(7);
    // 99.9 % of the distribution with six degrees of freedom; the digits are fixed, so the figure is as well
    expect(chi).toBeLessThan(22.46);
  });
});
