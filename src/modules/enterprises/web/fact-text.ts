import { sayNumber } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { hasPhrase, say } from '#platform/web/phrases.ts';

const one = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'number') return sayNumber(value);
  if (typeof value === 'boolean') return value ? '✓' : '✗';
  if (typeof value === 'object' && !Array.isArray(value)) return isProduct(value) ? productText(value) : partsText(value);
  return String(value);
};

/** A product of Table A.1: share of the output in percent, annual value in 万元. */
interface Product {
  name: string;
  share?: number | null;
  value?: number | null;
}
const isProduct = (value: object): value is Product => 'name' in value && ('share' in value || 'value' in value);
const productText = (p: Product): string => {
  const parts = [
    typeof p.share === 'number' ? `${p.share}%` : '',
    typeof p.value === 'number' ? say('enterprises.unit.wan', { n: p.value }) : '',
  ];
  const more = parts.filter(Boolean).join(' · ');
  return more === '' ? p.name : `${p.name}${sayMark('（')}${more}${sayMark('）')}`;
};

/** Parts that have a name of ours carry it: 年产值 1,200 · 成立日期 2019-03-01. */
const partsText = (value: object): string =>
  Object.entries(value)
    .map(([key, part]) => {
      const name = `enterprises.fact.register.${key}`;
      return one(part) === '' ? '' : hasPhrase(name) ? `${say(name)} ${one(part)}` : one(part);
    })
    .filter(Boolean)
    .join(' · ');

/** A value of the file as a person reads it: rows one after another, numbers grouped. */
export const factText = (value: unknown): string =>
  (Array.isArray(value) ? value.map(one).filter(Boolean).join(sayMark('；')) : one(value)) || '—';
