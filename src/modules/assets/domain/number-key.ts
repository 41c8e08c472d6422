import type { AssetKind } from '../contract/asset.ts';
import { isMadridNumber, normaliseTrademarkNumber } from './identifiers/trademark-number.ts';

const plain = (written: string): string =>
  written
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−]/g, '-')
    .toUpperCase()
    .trim();

/** `注册号：12345678`, `第12345678号第9类` and `12345678` are one; an international registration is another mark: `G…`. */
const trademarkKey = (text: string): string => {
  const bare = normaliseTrademarkNumber(text).replace(/[号類类].*$/, '');
  return isMadridNumber(text) && /^\d/.test(bare) ? `G${bare}` : bare;
};

/**
 * The key under which a number is kept and found again: `ZL 2017 1 0601862.3` and `CN201710601862.3` are one. It says nothing about
 * whether the number is right; null when nothing is left.
 */
export const numberKey = (kind: AssetKind, written: string): string | null => {
  const text = plain(written);
  const key =
    kind === 'patent'
      ? text
          .replace(/^(专利号|申请号)[:：]?/, '')
          .replace(/[\s-]/g, '')
          .replace(/^(ZL|CN)(?=\d)/, '')
      : kind === 'trademark'
        ? trademarkKey(text)
        : kind === 'standard'
          ? text
              .replace(/\s*-\s*/g, '-')
              .replace(/\s+/g, ' ')
              .replace(/^([A-Z/]+)(?=\d)/, '$1 ')
          : text.replace(/\s+/g, '');
  return key === '' ? null : key.slice(0, 80);
};
