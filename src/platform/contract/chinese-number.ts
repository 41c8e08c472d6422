const digits = '零一二三四五六七八九';

/** 1–999 in Chinese, as headings are numbered and articles cited: 12 → 十二, 57 → 五十七, 114 → 一百一十四, 103 → 一百零三. */
export const chineseNumber = (n: number): string => {
  const digit = (at: number): string => digits[at] ?? '';
  const hundreds = Math.floor(n / 100);
  const tens = Math.floor((n % 100) / 10);
  const ones = n % 10;
  const head = hundreds > 0 ? `${digit(hundreds)}百` : '';
  if (tens === 0) return hundreds > 0 && ones > 0 ? `${head}零${digit(ones)}` : `${head}${ones > 0 || hundreds === 0 ? digit(ones) : ''}`;
  const ten = tens === 1 && hundreds === 0 ? '十' : `${digit(tens)}十`;
  return `${head}${ten}${ones > 0 ? digit(ones) : ''}`;
};
