import { describe, expect, it } from 'vitest';
import { Problem } from '../contract/problem.ts';
import { refusalFrom } from './offline/ports.ts';
import { sayProblem } from './say-problem.ts';

const said = {
  type: 'urn:peipao:rooms.problem.closed',
  title: '这份记录已经提交，不能再改。',
  status: 409,
  code: 'rooms.problem.closed',
  params: { n: 2 },
};

describe('a problem in the reader’s words', () => {
  it('[X-6] a refusal that the device has kept says the server’s sentence, also when this page has none of its own', () => {
    const { code, status, params, fields } = refusalFrom(said);
    expect(sayProblem(new Problem(code, status, params, fields)).sentence).toBe(said.title);
    expect(params).toMatchObject({ n: 2 });
  });

  it('[X-6] a sentence of the page’s own goes first, in the language of today', () => {
    const { code, status, params } = refusalFrom({ ...said, code: 'platform.problem.offline' });
    expect(sayProblem(new Problem(code, status, params)).sentence).not.toBe(said.title);
    expect(sayProblem(new Problem('rooms.problem.unheard', 409)).sentence).toBe('rooms.problem.unheard');
  });
});
