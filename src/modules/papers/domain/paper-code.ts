/** What the QR code on a printed Table A.1 says: opaque ids, no names. A blank form names no campaign and no enterprise. */
export interface PaperCode {
  campaignId: string | null;
  enterpriseId: string | null;
  version: number;
  page: number;
}

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const shortId = (id: string | null): string => {
  if (id === null) return '~';
  let bits = [...id.replaceAll('-', '')].map(h => Number.parseInt(h, 16).toString(2).padStart(4, '0')).join('');
  bits += '0'.repeat(4);
  return (bits.match(/.{6}/g) ?? []).map(six => signs[Number.parseInt(six, 2)]).join('');
};

const longId = (short: string): string | null => {
  if (short === '~') return null;
  const bits = [...short].map(s => signs.indexOf(s).toString(2).padStart(6, '0')).join('');
  const hex = (bits.slice(0, 128).match(/.{4}/g) ?? []).map(four => Number.parseInt(four, 2).toString(16)).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

/** `PP1.<campaign>.<enterprise>.<version>.<page>`, ids in 22 signs each. */
export const paperCode = (c: PaperCode): string => `PP1.${shortId(c.campaignId)}.${shortId(c.enterpriseId)}.${c.version}.${c.page}`;

/** The first code that stands in a text, or undefined. */
export const findPaperCode = (text: string): PaperCode | undefined => {
  const found = /PP1\.([\w-]{22}|~)\.([\w-]{22}|~)\.(\d{1,4})\.(\d{1,2})(?!\d)/.exec(text);
  if (!found) return undefined;
  const [, campaign = '~', enterprise = '~', version, page] = found;
  return { campaignId: longId(campaign), enterpriseId: longId(enterprise), version: Number(version), page: Number(page) };
};
