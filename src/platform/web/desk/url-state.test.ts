import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fitSearch, parseSearch, stringifySearch } from './url-state.ts';

const Filters = z.object({
  q: z.string().max(40).optional(),
  region: z.string().optional(),
  state: z.enum(['open', 'closed']).optional(),
  scales: z.array(z.string()).optional(),
  days: z.int().optional(),
  mine: z.boolean().default(false),
});

describe('[6.1-c] filters live in the address', () => {
  it.each([
    ['?q=%E6%9D%AD%E5%B7%9E', { q: '杭州', mine: false }],
    ['?region=330105', { region: '330105', mine: false }],
    ['?scales=small', { scales: ['small'], mine: false }],
    ['?scales=small&scales=micro', { scales: ['small', 'micro'], mine: false }],
    ['?days=30&mine=true', { days: 30, mine: true }],
    ['?state=nonsense&utm=1', { mine: false }],
    ['', { mine: false }],
  ])('%s', (address, state) => expect(fitSearch(Filters, parseSearch(address))).toEqual(state));

  it('leaves nothing behind for an unfiltered list', () => {
    expect(stringifySearch({ q: '', mine: false, after: undefined })).toBe('');
    expect(stringifySearch({ q: '老底子', scales: ['a', 'b'] })).toBe('?q=%E8%80%81%E5%BA%95%E5%AD%90&scales=a&scales=b');
  });
});
