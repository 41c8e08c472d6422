import { z } from 'zod';
import { command, query } from '#platform/contract/operation.ts';
import { line } from '#platform/contract/shapes.ts';
import { ClassCode, DemandClass, KeywordView } from './taxonomy.ts';

/** 需求分类表: classes with the words that hold in the reader's region; small enough to be answered whole. */
export const getTaxonomy = query({
  name: 'catalogue.taxonomy.get',
  clause: '4.1-a',
  input: z.strictObject({}),
  output: z.object({ version: z.string(), classes: z.array(DemandClass), keywords: z.array(KeywordView), may: z.array(z.string()) }),
});

const KeywordInput = z.strictObject({ classCode: ClassCode, word: line(30) });

/** Adds a word to a class for the manager's region and below; the next classification uses it. */
export const addKeyword = command({
  name: 'catalogue.keyword.add',
  clause: '4.1-a',
  input: KeywordInput.extend({ weight: z.number().min(0.5).max(6).default(3) }),
  output: z.object({ version: z.string() }),
});

/** Takes a word out of use for the manager's region and below; it stays in the history. */
export const retireKeyword = command({
  name: 'catalogue.keyword.retire',
  clause: '4.1-a',
  input: KeywordInput,
  output: z.object({ version: z.string() }),
});
