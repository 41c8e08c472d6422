import { describe, expect, it } from 'vitest';
import { letterNumber, letterState, missingIn } from './official-letter.ts';

describe('a letter to an enterprise', () => {
  it('[6.1-e] bears its number as GB/T 9704 writes it', () => {
    expect([letterNumber(2026, 3), letterNumber(2027, 120)]).toEqual(['陪函〔2026〕3号', '陪函〔2027〕120号']);
  });

  it('[6.1-e] is a draft, issued, or void', () => {
    const at = new Date(0);
    expect(letterState({ issued_at: null, voided_at: null })).toBe('draft');
    expect(letterState({ issued_at: at, voided_at: null })).toBe('issued');
    expect(letterState({ issued_at: at, voided_at: at })).toBe('voided');
  });

  it('[6.1-e] names what is missing before it can be issued', () => {
    expect(missingIn({ title: ' ', recipient: '某公司', body: '' })).toEqual(['title', 'body']);
    expect(missingIn({ title: '函', recipient: '某公司', body: '正文' })).toEqual([]);
  });
});
