import type { AssetKind } from '../contract/asset.ts';

const plain = (written: string): string =>
  written
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−]/g, '-')
    .toUpperCase()
    .trim();

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
        ? text
            .replace(/^第/, '')
            .replace(/[号類类].*$/, '')
            .replace(/\s/g, '')
        : kind === 'standard'
          ? text
              .replace(/\s*-\s*/g, '-')
              .replace(/\s+/g, ' ')
              .replace(/^([A-Z/]+)(?=\d)/, '$1 ')
          : text.replace(/\s+/g, '');
  return key === '' ? null : key.slice(0, 80);
};
