import { expect, test } from 'vitest';
import { qualityAwards } from './won-awards.ts';

test.each([
  ['杭州市人民政府质量奖', 'city', 'city'],
  ['中国质量奖提名奖', 'national', 'nation'],
  ['质量管理创新奖', 'district', 'district'],
  ['浙江省科学技术进步奖', 'province', undefined],
  ['行业协会质量奖', 'other', undefined],
] as const)('[6.2.2.1-a] %s (%s)', (title, level, rung) =>
  expect(qualityAwards([{ assetId: 'a', title, level, year: 2023 }])[0]?.level).toBe(rung),
);
