import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { query } from '../contract/operation.ts';
import type { Handler } from './handler.ts';
import type { ServerModule } from './module.ts';
import { nameHistoryOf } from './name-history.ts';

const room = (name: string, operations: readonly string[], formerly?: ServerModule['formerly']): ServerModule => ({
  name,
  handlers: operations.map(
    op => ({ op: query({ name: op, clause: '1-a', input: z.strictObject({}), output: z.object({}) }) }) as unknown as Handler,
  ),
  grants: {},
  phrases: { room: name, 'zh-CN': { 'problem.stale': '' }, en: { 'problem.stale': '' } },
  ...(formerly ? { formerly } : {}),
});

describe('[architecture] names of former days', () => {
  const names = nameHistoryOf([
    room('visits', ['visits.visit.get'], { room: 'surveys', tables: ['visits'] }),
    { ...room('papers', ['papers.paper.get'], { room: 'surveys' }), phrases: { room: 'papers', 'zh-CN': {}, en: {} } },
    room('reference', ['reference.division.list'], {
      names: { 'people.region': 'reference.division', 'people.regions': 'reference.divisions' },
    }),
  ]);

  it.each([
    ['surveys.visit.get', 'visits.visit.get'],
    ['surveys.paper.get', 'papers.paper.get'],
    ['surveys.problem.stale', 'visits.problem.stale'],
    ['surveys.visits', 'visits.visits'],
    ['people.region.list', 'reference.division.list'],
    ['people.regions', 'reference.divisions'],
    ['surveys.unknown.act', 'surveys.unknown.act'],
    ['people.session.me', 'people.session.me'],
  ])('%s is %s today', (former, today) => expect(names.today(former)).toBe(today));

  it('answers are told in the words of either day, and nothing else in them changes', () => {
    const answer = { may: ['visits.visit.get'], at: null, rows: [{ text: 'see visits.visit.get', operation: 'reference.division.list' }] };
    const former = names.inFormerWords(answer);
    expect(former).toEqual({
      may: ['surveys.visit.get'],
      at: null,
      rows: [{ text: 'see visits.visit.get', operation: 'people.region.list' }],
    });
    expect(names.inTodaysWords(former)).toEqual(answer);
    expect(names.storedUnder('visits.visit.')).toEqual(['surveys.visit.get']);
  });

  it('two that claim one former name stop the start, and so does one that is given to something else', () => {
    const claim = (name: string) => room(name, [`${name}.same.name`], { room: 'surveys' });
    expect(() => nameHistoryOf([claim('a'), claim('b')])).toThrow('the former name surveys.same.name is claimed by');
    expect(() => nameHistoryOf([room('surveys', ['surveys.same.name']), claim('a')])).toThrow('surveys.same.name');
  });
});
