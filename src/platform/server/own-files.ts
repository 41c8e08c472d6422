import { createHash } from 'node:crypto';
import { platformProblems } from '../contract/problem.ts';
import type { AnyContext } from './context.ts';
import { preparedSql } from './database/statement.ts';

/** An upload as its room copies it down: with the hash it had when it came. */
export interface OwnFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly storageKey: string;
}

/** The caller's own upload; undefined when it has not arrived, or when somebody else put it in. For `load`, which answers both with 404. */
export const findOwnFile = async (ctx: AnyContext, id: string): Promise<OwnFile | undefined> => {
  const rows = await ctx.ask<OwnFile>(preparedSql`
    select id, name, media_type as "mediaType", size, sha256, storage_key as "storageKey"
    from platform.files where id = ${id} and owner_id = ${ctx.actor.id}`);
  return rows[0];
};

/**
 * The caller's own upload.
 * @throws Problem `fileMissing` (422) when it has not arrived, or when somebody else put it in
 */
export const ownFile = async (ctx: AnyContext, id: string): Promise<OwnFile> => {
  const file = await findOwnFile(ctx, id);
  if (!file) throw platformProblems.fileMissing();
  return file;
};

/**
 * An upload whoever put it in, for work that a room has already let through by a record of its own (an import in scope, a job).
 * @throws Problem `notFound` when it is gone
 */
export const storedFile = async (ctx: Pick<AnyContext, 'ask'>, id: string): Promise<OwnFile> => {
  const rows = await ctx.ask<OwnFile>(preparedSql`
    select id, name, media_type as "mediaType", size, sha256, storage_key as "storageKey" from platform.files where id = ${id}`);
  if (!rows[0]) throw platformProblems.notFound();
  return rows[0];
};

/**
 * The bytes of a kept file, if they are still those that were handed in.
 * @throws Problem `fileAltered` (500)
 */
export const soundBytes = async (ctx: Pick<AnyContext, 'files'>, kept: { storageKey: string; sha256: string }): Promise<Buffer> => {
  const bytes = await ctx.files.read(kept.storageKey);
  if (createHash('sha256').update(bytes).digest('hex') !== kept.sha256) throw platformProblems.fileAltered();
  return bytes;
};
