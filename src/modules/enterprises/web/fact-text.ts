import { sayNumber } from '#platform/web/format.ts';

const one = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'number') return sayNumber(value);
  if (typeof value === 'boolean') return value ? '✓' : '✗';
  if (typeof value === 'object' && !Array.isArray(value)) return Object.values(value).map(one).filter(Boolean).join(' ');
  return String(value);
};

/** A value of the file as a person reads it: rows one after another, numbers grouped. */
export const factText = (value: unknown): string => (Array.isArray(value) ? value.map(one).filter(Boolean).join('；') : one(value)) || '—';
