const LINE = 19;

/** Places after which a title may be broken, best in the middle; never inside quotes or a number. */
const breaks = (text: string): number[] => {
  const chars = [...text];
  let quoted = false;
  return chars.flatMap((c, i) => {
    if (c === '“' || c === '《') quoted = true;
    if (c === '”' || c === '》') quoted = false;
    const next = chars[i + 1];
    const isInside = quoted || next === undefined || /[0-9A-Za-z年月）”》]/.test(next) || /[（“《]/.test(c);
    return isInside ? [] : [i + 1];
  });
};

/** Breaks a long title into two balanced lines, as GB/T 9704 asks (词意完整、排列对称); the end word stays whole. */
export const titleLines = (title: string, end: string): string => {
  const whole = title + end;
  const chars = [...whole];
  if (chars.length <= LINE) return whole;
  const last = chars.length - [...end].length;
  const good = breaks(whole).filter(at => at <= last && at <= LINE + 3 && chars.length - at <= LINE + 3);
  const middle = chars.length / 2;
  // After a closing quote or before the end word the sense is whole; elsewhere only near the middle.
  const cost = (at: number): number => Math.abs(at - middle) - (at === last || /[”》、，]/.test(chars[at - 1] ?? '') ? 4 : 0);
  const best = good.sort((a, b) => cost(a) - cost(b))[0] ?? last;
  return `${chars.slice(0, best).join('')}\n${chars.slice(best).join('')}`;
};
