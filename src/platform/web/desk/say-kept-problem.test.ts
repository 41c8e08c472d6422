import { beforeEach, expect, it } from 'vitest';
import { documentsZh } from '../../contract/phrases-documents.ts';
import { say, startPhrases } from '../phrases.ts';
import { sayKeptProblem } from './say-kept-problem.ts';

beforeEach(() => startPhrases({}));

it('[6.1-c] why a file was refused is said in words, whatever the reason', () => {
  expect(sayKeptProblem('platform.problem.fileNotSheet', { kind: 'PDF' })).toContain('这个文件不是表格（看起来是 PDF 文件）');
  for (const key of Object.keys(documentsZh)) expect(sayKeptProblem(`platform.${key}`)).not.toContain('platform.');
});

it('[6.1-c] a code that nobody knows is something unexpected, never a code', () => {
  expect(sayKeptProblem('rooms.problem.gone')).toBe(say('platform.problem.unexpected'));
});
