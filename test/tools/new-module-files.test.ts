import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../../tools/new-module-fields.ts';
import { checkRoom, type NewRoom, newRoomFiles, putInRow, stampAfter } from '../../tools/new-module-files.ts';
import { findEvent } from '../../tools/new-module-parts.ts';

const root = path.resolve(import.meta.dirname, '../..');
const plain: NewRoom = {
  room: 'training',
  title: '培训',
  clause: '6.2.1.1-a',
  stamp: '20261201T0900',
  fields: fieldsOf([]),
  parts: { import: false, job: false, phone: false, listens: undefined },
};
const whole: NewRoom = {
  ...plain,
  fields: fieldsOf(['seats:number:人数', 'level:choice:级别:basic=初级,high=高级', 'endsOn:day:结束日期', "motto:text:口号'"]),
  parts: { import: true, job: true, phone: true, listens: 'visits.visit.submitted' },
  event: { room: 'visits', file: 'events.ts', identifier: 'visitSubmitted' },
};

describe('a new room', () => {
  test.each([
    ['after all others by the clock', '20261122T1830-a.sql', '2026-11-23T01:05:00Z', '20261123T0905'],
    ['after all others when the clock is behind', '20261231T2359-a.sql', '2026-01-01T00:00:00Z', '20270101T0000'],
  ])('its migration comes %s', (_, last, now, stamp) => {
    expect(stampAfter(['20260101T0000-z.sql', last], Date.parse(now))).toBe(stamp);
  });

  test.each([
    ['Training', '培训', '6.2'],
    ['platform', '培训', '6.2'],
    ['training', 'training', '6.2'],
    ['training', '培训', '6.2-z'],
  ])('%s %s %s is refused in words', (room, title, clause) => expect(() => checkRoom(room, title, clause)).toThrow(/“.*”/));

  test.each([
    [['seats:number']],
    [['Seats:number:人数']],
    [['seats:money:人数']],
    [['order:text:顺序']],
    [['title:text:标题']],
    [['level:choice:级别']],
    [['level:choice:级别:basic']],
    [['seats:number:人数', 'seats:text:座位']],
  ])('the fields %j are refused in words', fields => expect(() => fieldsOf(fields)).toThrow(/“.*” does not do/));

  test.each([
    ['a plain one', plain],
    ['one with everything', whole],
  ])('%s: its files name it everywhere, and no place of the template is left', (_, room) => {
    checkRoom(room.room, room.title, room.clause);
    const files = newRoomFiles(room);
    expect([...files.keys()]).toContain('src/modules/training/migrations/20261201T0900-training.sql');
    expect([...files].filter(([name, text]) => /\$\w+\$/.test(name + text)).map(([name]) => name)).toEqual([]);
    const all = [...files.values()].join('\n');
    for (const word of ['correctRecord', 'exportRecords', 'recordTimeline', 'changedMeanwhile']) expect(all).toContain(word);
  });

  test('what was asked for stands in table, contract, form, list, export, timeline and both languages; what was not, nowhere', () => {
    const files = newRoomFiles(whole);
    const at = (file: string): string => files.get(`src/modules/training/${file}`) ?? '';
    expect(at('migrations/20261201T0900-training.sql')).toContain("level in ('basic', 'high')");
    expect(at('migrations/20261201T0900-training.sql')).toContain("is '口号''';");
    expect(at('contract/record.ts')).toContain("RecordLevel = z.enum(['basic', 'high'])");
    expect(at('i18n/zh-CN.ts')).toContain("'level.high': '高级'");
    expect(at('i18n/zh-CN.ts')).toContain("'field.motto': '口号\\''");
    expect(at('i18n/en.ts')).toContain("'field.endsOn': 'Ends on'");
    for (const file of ['server/store.ts', 'server/reads.ts', 'web/use-column-words.ts']) expect(at(file), file).toContain('ends_on');
    for (const file of ['web/RecordForm.tsx', 'web/RecordListPage.tsx', 'web/RecordPage.tsx', 'server/record-export-handlers.ts'])
      expect(at(file), file).toContain('field.endsOn');
    expect(at('index.ts')).toMatch(/listeners: trainingListeners/);
    const bare = newRoomFiles(plain);
    expect([...bare.keys()].filter(f => /\.job\.|listeners|field|import|runs/.test(f))).toEqual([]);
    expect([...bare.values()].join('\n')).not.toMatch(/closePast|noteEvent|importGrants|import_rows|NumberInput|Select\b/);
  });

  test('an event that no contract declares is refused in words', () => {
    for (const name of ['visits.visit.vanished', 'nowhere.visit.submitted', 'visits'])
      expect(() => findEvent(root, name), name).toThrow(/“.*” does not do/);
  });

  test('it stands in the row where it was put, last without a word', () => {
    const row = "/** Names. */\nexport const rooms = [\n  'people',\n  'cases',\n] as const;\n";
    expect(putInRow(row, 'training')).toContain("  'cases',\n  'training',\n]");
    expect(putInRow(row, 'training', 'people')).toContain("  'people',\n  'training',\n  'cases',");
    expect(() => putInRow(row, 'training', 'nowhere')).toThrow(/“nowhere” does not do/);
  });
});
