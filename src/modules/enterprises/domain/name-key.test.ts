import { describe, expect, it } from 'vitest';
import { nameKey, nearEnough, similarity } from './name-key.ts';

describe('近似企业名称', () => {
  it.each([
    ['杭州海康威视数字技术股份有限公司', '海康威视（杭州）数字技术有限公司'],
    ['阿里巴巴（中国）有限公司', '阿里巴巴(中国) 有限公司'],
    ['浙江省杭州市拱墅区运河五金厂', '运河五金厂'],
    ['杭州老板电器股份有限公司', '杭州老板电器有限责任公司'],
    ['杭州ＡＢＣ科技有限公司', '杭州abc科技有限公司'],
  ])('[6.1-c] %s and %s share a key', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  it.each([
    ['杭州运河智能装备有限公司', '杭州运河智能装备制造有限公司'],
    ['杭州大运河丝绸有限公司', '杭州大运河丝绸服饰有限公司'],
  ])('[6.1-c] %s and %s are near', (a, b) => {
    expect(similarity(a, b)).toBeGreaterThanOrEqual(nearEnough);
  });

  it.each([
    ['杭州海康威视数字技术股份有限公司', '杭州大华技术股份有限公司'],
    ['杭州运河食品有限公司', '杭州运河机械有限公司'],
  ])('[6.1-c] %s and %s are not', (a, b) => {
    expect(similarity(a, b)).toBeLessThan(nearEnough);
  });

  it('[6.1-c] a name that is only a place and a form keeps a key', () => {
    expect(nameKey('杭州公司')).not.toBe('');
    expect(nameKey('中国')).not.toBe('');
  });
});
