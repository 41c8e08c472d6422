import { describe, expect, it } from 'vitest';
import { searchTerm, searchVector } from './bigrams.ts';

describe('企业名称检索', () => {
  it('[6.1-c] pairs, initials and region stand in the vector', () => {
    expect(searchVector('海康 威视', 'hkws', '330105001')).toBe(
      "'海康':1 '康威':2 '威视':3 '视':4 '~hkw':1 '~kws':2 '~ws':3 '~s':4 '@3301' '@330105' '@330105001'",
    );
  });

  it.each([
    ['海康威视', "'海康' <-> '康威' <-> '威视'"],
    ['海康', "'海康'"],
    ['海', "'海':*"],
    ['ＡＢＣ科技', "'ab' <-> 'bc' <-> 'c科' <-> '科技'"],
    ['hk', "'~hk':*"],
    ['hzhk', "'~hzh' <-> '~zhk'"],
    ["d'or 海", "'do' <-> 'or' <-> 'r海'"],
  ])('[6.1-c] %s asks for %s', (typed, query) => {
    expect(searchTerm(typed)).toEqual({ kind: 'words', query });
  });

  it('[6.1-c] the region narrows', () => {
    expect(searchTerm('海康', '330105')).toEqual({ kind: 'words', query: "('海康') & '@330105'" });
    expect(searchTerm('海康', '33')).toEqual({ kind: 'words', query: "'海康'" });
  });

  it.each([
    ['9133', '9133'],
    ['9133 0105 ma2t', '91330105MA2T'],
  ])('[6.1-c] %s is a code', (typed, prefix) => {
    expect(searchTerm(typed)).toEqual({ kind: 'code', prefix });
  });

  it('[6.1-c] nothing typed, nothing asked', () => {
    expect(searchTerm(' 。')).toBeUndefined();
  });
});
