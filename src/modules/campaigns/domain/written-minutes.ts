/** 一…十, 两 and 半 as people write short spans. */
const inWords: Readonly<Record<string, string>> = {
  一: '1',
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

const hours = `(?:个?(?:小时|钟头)|hours?|hrs?|h)`;
const minutes = `(?:分钟?|minutes?|mins?|m)`;
const number = String.raw`\d+(?:\.\d+)?`;
/** 2小时, 1个半小时, 1.5小时, 2小时30分, 2小时半. */
const ofHours = new RegExp(`^(?:(${number})(个半)?|(半)个?)${hours}(?:(${number})(?:${minutes})?|(半))?$`, 'i');
const ofMinutes = new RegExp(`^(${number})(?:${minutes})?$`, 'i');

/**
 * How many minutes a text means: `90`, `９０`, 20分钟, 6小时, 1.5小时, 一个半小时, 半小时, 1小时30分, `1h 30m`. A number alone counts minutes.
 * Undefined where it means none, or a part of a minute.
 */
export const readMinutes = (raw: string): number | undefined => {
  const text = raw
    .normalize('NFKC')
    .replace(/[\s,]/g, '')
    .replace(/一刻钟?/g, '15分')
    .replace(
      /([一二三四五六七八九])?十([一二三四五六七八九])?/g,
      (_, tens?: string, ones?: string) => `${inWords[tens ?? '一']}${inWords[ones ?? ''] ?? 0}`,
    )
    .replace(/[一二两三四五六七八九]/g, word => inWords[word] ?? word);
  const m = ofMinutes.exec(text);
  const h = m ? null : ofHours.exec(text);
  const spoken = m ? Number(m[1]) : h ? (h[3] ? 30 : (Number(h[1]) + (h[2] ? 0.5 : 0)) * 60) + (h[5] ? 30 : Number(h[4] ?? 0)) : Number.NaN;
  return Number.isInteger(Math.round(spoken * 1000) / 1000) ? Math.round(spoken) : undefined;
};
