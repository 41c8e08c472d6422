import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { platformProblems } from '../contract/problem.ts';
import { credentialsOf, type HttpParts, localeOf, refuseCrossSite, refuseOtherPerson, sourceOf } from './request.ts';

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

/**
 * `PUT /api/files/{id}`: raw bytes under an id made by the client, streamed to the store and registered through the door. The same
 * bytes under the same id again answer the same; other bytes under it are refused.
 */
export const registerUpload = (app: FastifyInstance, parts: HttpParts): void => {
  app.register(async scope => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.put('/api/files/:id', { bodyLimit: limitBytes }, async (request, reply) => {
      const source = sourceOf(request, parts.config);
      refuseCrossSite(request, source);
      const actor = await parts.authenticate(credentialsOf(request, source));
      if (actor.kind === 'anonymous') throw platformProblems.notSignedIn();
      refuseOtherPerson(request, actor);
      if (!parts.door.can(actor, 'platform.file.put')) throw platformProblems.notAllowed();
      const id = Id.safeParse((request.params as { id: string }).id);
      if (!id.success) throw platformProblems.notFound();
      const body = request.body as NodeJS.ReadableStream | undefined;
      if (!body) throw platformProblems.unreadable();
      const stored = await parts.house.files.put(id.data, body as never, limitBytes);
      const input = {
        id: id.data,
        name: fileNameOf(request.headers['x-file-name']),
        mediaType: (request.headers['content-type'] ?? 'application/octet-stream').slice(0, 200),
        ...stored,
      };
      const { answer } = await parts.door.call('platform.file.put', {
        actor,
        input,
        commandId: id.data,
        requestId: request.id,
        locale: localeOf(request),
        source,
      });
      return reply.send(answer);
    });
  });
};
