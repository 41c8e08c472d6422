import { expect, test } from 'vitest';
import { roomPhrases } from '#platform/contract/phrases.ts';
import { anonymousActor } from '#platform/server/actors.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { permissionMatrix } from './matrix.ts';
import { peopleModule } from './module.ts';

const planted = (grants: object): Pick<ServerModule, 'handlers' | 'grants' | 'phrases'>[] => [
  {
    handlers: peopleModule.handlers,
    grants: { ...peopleModule.grants, ...grants } as ServerModule['grants'],
    phrases: roomPhrases('people', {}, {}),
  },
];
const without = (name: string): Pick<ServerModule, 'handlers' | 'grants' | 'phrases'>[] => [
  { ...peopleModule, grants: Object.fromEntries(Object.entries(peopleModule.grants).filter(([key]) => key !== name)) },
];

test('[7.1-d] the start stops for an operation without a row, and for rows that say nothing known', () => {
  expect(() => permissionMatrix(without('people.account.create'))).toThrow('people.account.create: no row');
  expect(() => permissionMatrix(planted({ 'people.ghost.read': {} }))).toThrow('people.ghost.read: no operation');
  expect(() => permissionMatrix(planted({ 'people.account.list': { boss: 'all' } }))).toThrow('people.account.list: boss all');
  expect(() => permissionMatrix(planted({ 'people.account.list': { officer: 'world' } }))).toThrow('people.account.list: officer world');
  expect(() => permissionMatrix(planted({ 'people.account.list': { systemAdmin: 'region', auditor: 'region' } }))).toThrow(
    'two administrators',
  );
});

test('[7.1-d] empty and unknown refuse', () => {
  const { reachOf, visibilityOf } = permissionMatrix([peopleModule]);
  const officer = { ...anonymousActor, kind: 'person' as const, role: 'officer' };
  expect(reachOf(officer, 'people.account.list')).toBeUndefined();
  expect(reachOf({ ...officer, role: '' }, 'people.session.list')).toBeUndefined();
  expect(reachOf(anonymousActor, 'people.session.list')).toBeUndefined();
  expect(reachOf(officer, 'people.session.list')).toBe('self');
  expect(visibilityOf(officer, 'people.person.phone')).toBe('hidden');
});
