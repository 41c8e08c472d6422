import { sql } from 'kysely';
import type { AnyFields } from '#platform/contract/imports/fields.ts';
import { headingKey, headingReader } from '#platform/contract/imports/headings.ts';
import type { FieldFault } from '#platform/contract/problem.ts';
import type { CallContext } from '#platform/server/context.ts';
import { inTurn } from '#platform/server/database/in-turn.ts';
import { type Handler, handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import {
  arrangeOwnColumns,
  correctOwnColumn,
  defineOwnColumn,
  listOwnColumns,
  restoreOwnColumn,
  retireOwnColumn,
} from '../../contract/operations-columns.ts';
import { mostOwnColumns, type OwnChoice } from '../../contract/own-column.ts';
import { enterprisesProblems } from '../../contract/problems.ts';
import { ledgerFields } from '../../domain/import-fields.ts';
import type { EnterprisesDb } from '../db.ts';
import { findOwnColumn, type OwnColumnRecord, ownColumnRecords, ownColumnView } from './columns-store.ts';

const { command, query } = handlersFor<EnterprisesDb>();
const wordsOf = (f: AnyFields[string]): readonly string[] => [...f.headings, ...(f.weak ?? []), ...(f.loose?.words ?? [])];
const standard = new Set(Object.values<AnyFields[string]>(ledgerFields).flatMap(f => wordsOf(f).map(headingKey)));
const standardHeadings = headingReader(ledgerFields);

const at = (pointer: string, code: string, params: Record<string, unknown> = {}): FieldFault[] => [
  { pointer, code: `enterprises.problem.${code}`, params },
];

interface Named {
  name: string;
  unit: string;
  choices: { key: string; name: string }[];
}

/** One definition at a time in an authority, so that two managers cannot pass the limit or take one name together. */
const lockColumns = async (ctx: CallContext): Promise<OwnColumnRecord[]> => {
  await inTurn(ctx, `enterprises.own_columns ${ctx.actor.authorityId}`);
  return ownColumnRecords(ctx);
};

/** The lock comes before the row: whoever holds the one never waits for the other. */
const lockedColumn = async (ctx: CallContext, id: string): Promise<OwnColumnRecord | undefined> => {
  await lockColumns(ctx);
  return findOwnColumn(ctx, id);
};

/** A name that the register has already, or that another column in use bears, would make headings of imports ambiguous. */
const refuseName = (columns: readonly OwnColumnRecord[], name: string, exceptId: string): void => {
  if (standard.has(headingKey(name)) || headingKey(name) === '' || isRead(name))
    throw enterprisesProblems.ownNameStandard({ name }, at('/name', 'ownNameStandard', { name }));
  if (columns.some(c => c.id !== exceptId && c.retired_at === null && headingKey(c.name) === headingKey(name)))
    throw enterprisesProblems.ownNameTaken({ name }, at('/name', 'ownNameTaken', { name }));
};

/** Whether an import would read the heading as a field of the register by its last part: 联系人/电话. */
const isRead = (name: string): boolean => name.includes('/') && standardHeadings.fieldOf(name) !== undefined;

const refuseTooMany = (columns: readonly OwnColumnRecord[]): void => {
  if (columns.filter(c => c.retired_at === null).length >= mostOwnColumns) throw enterprisesProblems.ownTooMany({ most: mostOwnColumns });
};

/** The choices as they will be: in the order given, and those that were left out retired at the end. */
const choicesOf = (kind: OwnColumnRecord['kind'], { choices }: Named, before: readonly OwnChoice[]): OwnChoice[] => {
  if (kind !== 'choice') return [];
  if (choices.length === 0) throw enterprisesProblems.ownNoChoices({}, at('/choices', 'ownNoChoices'));
  const twice = choices.find((c, i) => choices.findIndex(o => o.key === c.key || headingKey(o.name) === headingKey(c.name)) < i);
  if (twice) throw enterprisesProblems.ownChoiceTwice({ name: twice.name }, at('/choices', 'ownChoiceTwice', { name: twice.name }));
  const left = before.filter(b => !choices.some(c => c.key === b.key)).map(b => ({ ...b, retired: true }));
  return [...choices.map(c => ({ ...c, retired: false })), ...left];
};

const list = query(listOwnColumns, {
  load: noRecord,
  allow: matrixDecides,
  run: async ctx => ({ rows: (await ownColumnRecords(ctx)).map(ownColumnView), most: mostOwnColumns }),
});

const define = command(defineOwnColumn, {
  load: noRecord,
  allow: matrixDecides,
  run: async (ctx, _, input) => {
    const columns = await lockColumns(ctx);
    if (columns.some(c => c.id === input.id)) return { subject: input.id, result: { id: input.id } };
    refuseTooMany(columns);
    refuseName(columns, input.name, input.id);
    const choices = choicesOf(input.kind, input, []);
    const place = Math.max(0, ...columns.map(c => c.place)) + 1;
    await sql`
      insert into enterprises.own_columns (id, authority_id, region_code, name, kind, unit, choices, place, created_at)
      values (${input.id}, ${ctx.actor.authorityId}, ${ctx.actor.regionCode}, ${input.name}, ${input.kind}, ${input.kind === 'number' ? input.unit : ''},
        ${JSON.stringify(choices)}::jsonb, ${place}, ${ctx.now})`.execute(ctx.db);
    return { subject: input.id, result: { id: input.id } };
  },
});

const correct = command(correctOwnColumn, {
  load: (ctx, input) => lockedColumn(ctx, input.id),
  allow: matrixDecides,
  run: async (ctx, column, input) => {
    if (column.revision !== input.baseRevision) throw enterprisesProblems.ownStale({ name: column.name });
    refuseName(await ownColumnRecords(ctx), input.name, column.id);
    const choices = choicesOf(column.kind, input, column.choices);
    await sql`
      update enterprises.own_columns set name = ${input.name}, unit = ${column.kind === 'number' ? input.unit : ''},
        choices = ${JSON.stringify(choices)}::jsonb, revision = revision + 1 where id = ${column.id}`.execute(ctx.db);
    return { subject: column.id, result: { id: column.id } };
  },
});

/** 停用: it is no longer asked for, shown in lists or read from files; what was written stays, and comes back with it. */
const retire = command(retireOwnColumn, {
  load: (ctx, input) => lockedColumn(ctx, input.id),
  allow: matrixDecides,
  run: async (ctx, column) => {
    if (column.retired_at === null)
      await sql`update enterprises.own_columns set retired_at = ${ctx.now}, revision = revision + 1 where id = ${column.id}`.execute(
        ctx.db,
      );
    return { subject: column.id, result: { id: column.id } };
  },
});

const restore = command(restoreOwnColumn, {
  load: (ctx, input) => lockedColumn(ctx, input.id),
  allow: matrixDecides,
  run: async (ctx, column) => {
    const done = { subject: column.id, result: { id: column.id } };
    if (column.retired_at === null) return done;
    const columns = await ownColumnRecords(ctx);
    refuseTooMany(columns);
    refuseName(columns, column.name, column.id);
    await sql`update enterprises.own_columns set retired_at = null, revision = revision + 1 where id = ${column.id}`.execute(ctx.db);
    return done;
  },
});

const arrange = command(arrangeOwnColumns, {
  load: noRecord,
  allow: matrixDecides,
  run: async (ctx, _, { ids }) => {
    const used = (await lockColumns(ctx)).filter(c => c.retired_at === null);
    if (ids.length !== used.length || new Set(ids).size !== ids.length || used.some(c => !ids.includes(c.id)))
      throw enterprisesProblems.ownOrderStale();
    await sql`
      update enterprises.own_columns c set place = o.place from unnest(${ids}::uuid[]) with ordinality o(id, place)
      where c.id = o.id and c.authority_id = ${ctx.actor.authorityId} and c.place <> o.place`.execute(ctx.db);
    const rows = (await ownColumnRecords(ctx)).map(ownColumnView);
    return { subject: ctx.actor.authorityId, result: { rows, most: mostOwnColumns } };
  },
});

export const ownColumnHandlers: readonly Handler[] = [list, define, correct, retire, restore, arrange];
