import { checkDigit, organisationDigit } from '#modules/reference/domain/uscc.ts';
import type { SeedColumn, SeedRow } from '../contract/seed.ts';
import { brandFirst, brandSecond, givenNames, roads, streetTrades, surnames, trades } from './demo-names.data.ts';

/** What the maker is given: the same numbers and ids give the same enterprises. */
export interface EnterpriseMaker {
  random: () => number;
  id: (name: string) => string;
}

const pick = <T>(random: () => number, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A valid code: registered in the district, the old 下城区, the city or the province. */
const codeOf = (random: () => number, district: string): string => {
  const place = random() < 0.72 ? district : pick(random, ['330103', '330100', '330000']);
  const young = random() < 0.7;
  const body = young
    ? `MA${Array.from({ length: 6 }, () => pick(random, [...letters])).join('')}`
    : String(10_000_000 + Math.floor(random() * 89_999_999));
  const first = `91${place}${body}${organisationDigit(body)}`;
  return first + checkDigit(first);
};

const person = (random: () => number): string => pick(random, surnames) + pick(random, givenNames);

const sizeOf = (random: () => number, making: boolean): Pick<SeedRow, 'scale' | 'aboveScale'> => {
  const r = random();
  const scale = r < 0.01 ? 'large' : r < 0.09 ? 'medium' : r < 0.52 ? 'small' : 'micro';
  const likely = { large: 1, medium: 0.85, small: making ? 0.18 : 0.08, micro: 0 }[scale];
  return { scale, aboveScale: random() < likely };
};

const contactsOf = (m: EnterpriseMaker, key: string, scale: SeedRow['scale'], phone: string): SeedRow['contacts'] => {
  const { random, id } = m;
  const boss = person(random);
  const contacts: SeedRow['contacts'] = [
    { id: id(`${key}:legal`), kind: 'legalRepresentative', name: boss, post: '', phone: '' },
    {
      id: id(`${key}:liaison`),
      kind: 'liaison',
      name: scale === 'micro' ? boss : person(random),
      post: pick(random, ['行政经理', '办公室主任', '综合部经理', '总经理助理']),
      phone,
    },
  ];
  if (scale === 'large' || scale === 'medium' || random() < 0.2) {
    contacts.push({
      id: id(`${key}:quality`),
      kind: 'qualityLead',
      name: person(random),
      post: pick(random, ['质量总监', '品牌部经理', '知识产权专员']),
      phone: '',
    });
  }
  return contacts;
};

/** 登记住所 and figures, worked out of what is there: no further chance, so that the same seed gives the same names as before. */
const registerOf = (n: number, { scale }: Pick<SeedRow, 'scale'>, address: string, value: number): Partial<SeedRow> => {
  const people = { large: 1200, medium: 320, small: 46, micro: 7 }[scale ?? 'micro'];
  const capital = { large: 20_000, medium: 5_000, small: 1_000, micro: 100 }[scale ?? 'micro'];
  // Some never told; some are registered elsewhere than they work.
  if (n % 11 === 10) return {};
  const [year, month, day] = [1996 + ((n * 7) % 28), 1 + ((n * 5) % 12), 1 + ((n * 13) % 28)];
  return {
    registeredAddress: n % 9 === 4 ? `${address.slice(0, 3)}石祥路${1 + (n % 200)}号${1 + (n % 9)}楼` : address,
    registeredCapital: capital + (n % 7) * (capital / 10),
    foundedOn: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    employees: people + ((n * 17) % people),
    revenue: value + ((n * 31) % 100),
    revenueYear: 2025,
  };
};

const nameOf = (random: () => number, trade: string, taken: Set<string>): string => {
  for (;;) {
    const place = random() < 0.82 ? '杭州' : random() < 0.7 ? '浙江' : '';
    const brand = pick(random, brandFirst) + pick(random, brandSecond) + (random() < 0.15 ? pick(random, brandSecond) : '');
    const form = random() < 0.04 ? '股份有限公司' : '有限公司';
    const name = place === '' ? `${brand}（杭州）${trade}${form}` : `${place}${brand}${trade}${form}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
};

const enterpriseOf = (m: EnterpriseMaker, district: string, n: number, taken: { names: Set<string>; codes: Set<string> }): SeedRow => {
  const { random, id } = m;
  const key = `enterprise:${district}:${n}`;
  const street = pick(random, Object.keys(streetTrades));
  const division = pick(random, streetTrades[street] ?? ['65']);
  const [trade, product] = pick(random, trades[division] ?? [['科技', '技术服务']]);
  const making = Number(division) >= 13 && Number(division) <= 43;
  const size = sizeOf(random, making);
  let uscc = codeOf(random, district);
  while (taken.codes.has(uscc)) uscc = codeOf(random, district);
  taken.codes.add(uscc);
  const road =
    district === '330105' ? pick(random, roads[street] ?? ['莫干山路']) : pick(random, ['文三路', '天目山路', '古墩路', '转塘街']);
  const value = Math.round((size.scale === 'micro' ? 80 : size.scale === 'small' ? 900 : 12_000) * (0.4 + random() * 2));
  const name = nameOf(random, trade, taken.names);
  const address = `${district === '330105' ? '拱墅区' : '西湖区'}${road}${1 + Math.floor(random() * 980)}号${random() < 0.6 ? `${1 + Math.floor(random() * 12)}幢${101 + Math.floor(random() * 900)}室` : ''}`;
  return {
    id: id(key),
    name,
    uscc,
    regionCode: district === '330105' ? district + street : district,
    address,
    ...registerOf(n, size, address, value),
    industryCode: division,
    ...size,
    status: random() < 0.985 ? 'active' : pick(random, ['moved', 'closed'] as const),
    contacts: contactsOf(m, key, size.scale, `1990000${String(n % 10_000).padStart(4, '0')}`),
    facts:
      making && random() < 0.5
        ? [
            {
              id: id(`${key}:products`),
              field: 'basic.products',
              value: [{ name: product, share: 55 + Math.floor(random() * 45), value }],
              source: 'selfReported',
              asOf: '2025-10-16',
            },
          ]
        : [],
  };
};

/** 自定义栏目 as a district might have them: 梯队, 亩均税收, 上次回访. */
export const demoOwnColumns = (id: EnterpriseMaker['id'], district: string): SeedColumn[] => {
  const choice = (name: string) => ({ key: id(`own:${district}:${name}`), name, retired: false });
  const column = (name: string, more: Pick<SeedColumn, 'kind'> & Partial<SeedColumn>): SeedColumn => ({
    id: id(`own:${district}:${name}`),
    name,
    unit: '',
    choices: [],
    ...more,
  });
  return [
    column('梯队', { kind: 'choice', choices: ['重点培育', '成长', '观察'].map(choice) }),
    column('亩均税收', { kind: 'number', unit: '万元' }),
    column('上次回访', { kind: 'day' }),
  ];
};

/** Values of those columns for the nth enterprise; most have none. */
export const demoOwnValues = (n: number, [tier, tax, called]: readonly SeedColumn[]): SeedRow['own'] => {
  if (n % 5 !== 0 || !tier || !tax || !called) return {};
  return {
    [tier.id]: tier.choices[(n / 5) % 3]?.key ?? '',
    [tax.id]: 8 + ((n * 7) % 60),
    ...(n % 15 === 0
      ? { [called.id]: `2026-${String(1 + ((n * 3) % 10)).padStart(2, '0')}-${String(1 + ((n * 11) % 28)).padStart(2, '0')}` }
      : {}),
  };
};

/**
 * Enterprises of a district as they might be: valid codes, trades by street, a twentieth of them large or medium.
 * @param district 330105, or another district without streets
 */
export const makeEnterprises = (m: EnterpriseMaker, district: string, count: number): SeedRow[] => {
  const taken = { names: new Set<string>(), codes: new Set<string>() };
  return Array.from({ length: count }, (_, n) => enterpriseOf(m, district, n, taken));
};
