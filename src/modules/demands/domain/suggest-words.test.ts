import { describe, expect, it } from 'vitest';
import { suggestWords } from './suggest-words.ts';

const corrections = ['想要绿电凭证的培训', '绿电凭证怎么拿到', '请介绍绿电凭证'].map(text => ({ classCode: 'RZ01', text }));
const wordsOf = (...known: string[]): string[] =>
  suggestWords(
    corrections,
    known.map(word => ({ classCode: 'RZ01', word })),
  ).map(s => s.word);

describe('[4.1-a] words that corrections have in common', () => {
  it('of pieces inside each other only the longest is proposed', () => {
    expect(wordsOf()).toEqual(['绿电凭证']);
  });

  it('an adopted word is not followed by its own pieces, where every text has the whole of it', () => {
    expect(wordsOf('绿电凭证')).toEqual([]);
    const more = [...corrections, { classCode: 'RZ01', text: '绿电怎么算' }, { classCode: 'RZ01', text: '绿电价格' }];
    expect(suggestWords(more, [{ classCode: 'RZ01', word: '绿电凭证' }]).map(s => s.word)).toEqual(['绿电']);
  });

  it('what another class’s corrections contain too says nothing', () => {
    expect(suggestWords([...corrections, { classCode: 'BZ01', text: '绿电凭证的标准' }], [])).toEqual([]);
  });
});
