/**
 * Names of places as ledgers write them: 米市巷街道, 米市巷, 拱墅区米市巷街道, or the code.
 * @param regions codes by name
 */
export const divisionReader = (regions: ReadonlyMap<string, string>): ((raw: string) => string | undefined) => {
  const known = new Map<string, string>();
  for (const [name, code] of regions) {
    known.set(code, code);
    known.set(name, code);
    known.set(name.replace(/(街道|镇|乡)$/, ''), code);
  }
  return raw => {
    const text = raw.normalize('NFKC').replace(/\s/g, '');
    const plain = text.replace(/(街道办事处|办事处)$/, '街道');
    const direct = known.get(text) ?? known.get(plain);
    if (direct) return direct;
    // After each 省, 市, 区 or 县, since names of streets hold such letters too (米市巷).
    for (const { index } of plain.matchAll(/[省市区县]/g)) {
      const hit = known.get(plain.slice(index + 1));
      if (hit === undefined) continue;
      known.set(text, hit);
      return hit;
    }
    return undefined;
  };
};
