import type { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { Problem, platformProblems } from '../../contract/problem.ts';
import type { PieceStore, PiecesOf } from '../files.ts';
import { type HttpParts, localeOf, refuseCrossSite, refuseOtherPerson, sourceOf, whoAsks } from './request.ts';

const limitBytes = 60 * 1024 * 1024;
const Id = z.uuid();

/** A name to show, never a path: control characters and slashes become spaces. */
const fileNameOf = (header: unknown): string => {
  try {
    const name = [...decodeURIComponent(String(header ?? ''))].map(c =>
      (c.codePointAt(0) ?? 0) < 32 || c === '/' || c === '\\' ? ' ' : c,
    );
    return name.join('').trim().slice(0, 255) || 'file';
  } catch {
    return 'file';
  }
};

interface Range {
  /** Undefined: it only asks how far the upload is. */
  from: number | undefined;
  total: number;
}

/** `bytes 0-65535/300000`; with a star for the numbers of the bytes it asks. @throws Problem `unreadable`, `tooLarge` */
const rangeOf = (header: string): Range => {
  const [, from, total = ''] = /^bytes (?:(\d{1,9})-\d{1,9}|\*)\/([1-9]\d{0,8})$/.exec(header) ?? [];
  if (total === '') throw platformProblems.unreadable();
  if (Number(total) > limitBytes) throw platformProblems.tooLarge({ limit: `${limitBytes / 1_048_576} MB` });
  return { from: from === undefined ? undefined : Number(from), total: Number(total) };
};

/** Takes a piece. @returns how many bytes have arrived; more than there should be is none: it begins anew */
const takePiece = async (store: PieceStore, of: PiecesOf, range: Range, body: Readable | undefined): Promise<number> => {
  const arrived = range.from === undefined || !body ? await store.arrived(of) : await store.add(of, range.from, body, limitBytes);
  if (arrived <= range.total) return arrived;
  await store.remove(of);
  return 0;
};

/**
 * `PUT /api/files/{id}`: raw bytes under an id made by the client, streamed to the store and registered through the door. The same
 * bytes under the same id again answer the same; other bytes under it are refused. With `content-range` it comes in pieces: 202 says how
 * many bytes have arrived, 200 that it is whole.
 */
export const registerUpload = (app: FastifyInstance, parts: HttpParts): void => {
  app.register(async scope => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.put('/api/files/:id', { bodyLimit: limitBytes }, async (request, reply) => {
      const source = sourceOf(request, parts.config);
      refuseCrossSite(request, source);
      const actor = await whoAsks(request, source, parts);
      if (actor.kind === 'anonymous') throw platformProblems.notSignedIn();
      refuseOtherPerson(request, actor);
      if (!parts.door.can(actor, 'platform.file.put')) throw platformProblems.notAllowed();
      const id = Id.safeParse((request.params as { id: string }).id);
      if (!id.success) throw platformProblems.notFound();
      const { files } = parts.runtime;
      const of = { id: id.data, ownerId: actor.id };
      const range = request.headers['content-range'];
      let body = (request.body ?? undefined) as Readable | undefined;
      if (range !== undefined) {
        const told = rangeOf(range);
        const arrived = await takePiece(files.pieces, of, told, body);
        if (arrived < told.total) return reply.code(202).send({ id: id.data, arrived });
        body = files.pieces.stream(of);
      }
      if (!body) throw platformProblems.unreadable();
      const { fresh, ...stored } = await files.put(id.data, body, limitBytes);
      const input = {
        id: id.data,
        name: fileNameOf(request.headers['x-file-name']),
        mediaType: (request.headers['content-type'] ?? 'application/octet-stream').slice(0, 200),
        ...stored,
      };
      const call = { actor, input, commandId: id.data, requestId: request.id, locale: localeOf(request), source };
      const { answer } = await parts.door.call('platform.file.put', call).catch(async (error: unknown) => {
        // The id belongs to something else: no row will ever name these bytes, and nothing else would take them away.
        if (fresh && error instanceof Problem && error.code === platformProblems.commandReused().code) {
          await files.remove(stored.key);
          if (range !== undefined) await files.pieces.remove(of);
        }
        throw error;
      });
      if (range !== undefined) await files.pieces.remove(of);
      return reply.send(answer);
    });
  });
};
