import { z } from 'zod';
import { command, query } from './operation.ts';
import { Id, Instant } from './shapes.ts';

/** A file that has been taken in. */
export const StoredFile = z.object({ id: Id, name: z.string(), size: z.int(), sha256: z.string() });
export type StoredFile = z.infer<typeof StoredFile>;

/** Registers an upload whose bytes are already in the store; called by `PUT /api/files/{id}` only. */
export const putFile = command({
  name: 'platform.file.put',
  clause: '7.1-a',
  input: z.strictObject({
    id: Id,
    name: z.string().trim().min(1).max(255),
    mediaType: z.string().max(200),
    size: z.int().min(0),
    sha256: z.string().length(64),
    key: z.string().max(100),
  }),
  output: StoredFile,
});

/** Takes uploads away that nobody used; a step of the system. Answers where their bytes lie. */
export const sweepFiles = command({
  name: 'platform.file.sweep',
  clause: '7.1-d',
  input: z.strictObject({ limit: z.int().min(1).max(1_000) }),
  output: z.object({ keys: z.array(z.string()) }),
});

/** Long work as its owner sees it under 任务. */
export const Task = z.object({
  id: Id,
  kind: z.string(),
  subjectId: Id.nullable(),
  /** What it is about, e.g. the name of a file; often empty. */
  name: z.string(),
  state: z.enum(['waiting', 'running', 'asking', 'done', 'failed', 'cancelled']),
  doneCount: z.int(),
  totalCount: z.int(),
  problem: z.string().nullable(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Task = z.infer<typeof Task>;

export const listTasks = query({
  name: 'platform.task.list',
  clause: '7.1-a',
  input: z.strictObject({}),
  output: z.object({ rows: z.array(Task) }),
});
