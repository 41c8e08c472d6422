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
    const direct = known.get(text) ?? known.get(text.replace(/(街道办事处|办事处)$/, '街道'));
    if (direct) return direct;
    const tail = /(?:省|市|区|县)([^省市区县]+?(?:街道|镇|乡)?)$/.exec(text)?.[1];
    const hit = tail === undefined ? undefined : known.get(tail);
    if (hit) known.set(text, hit);
    return hit;
  };
};
