import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { deviceCookie, type Envelope, type EnvelopeAnswer, Envelopes } from '../../contract/envelope.ts';
import type { Operation } from '../../contract/operation.ts';
import type { Translate } from '../../contract/phrases.ts';
import { platformProblems } from '../../contract/problem.ts';
import { unkeepableText } from '../plain-input.ts';
import type { Call } from '../runtime.ts';
import { inFormerWords, problemDetails } from './problem-details.ts';
import { type HttpParts, localeOf, refuseCrossSite, refuseOtherPerson, sourceOf, whoAsks } from './request.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Brings the input of an older shape up to date, step by step. @throws Problem `versionUnknown` */
const upToDate = (parts: HttpParts, envelope: Envelope, { name, v }: Pick<Operation, 'name' | 'v'>): unknown => {
  if (envelope.v > v) throw platformProblems.versionUnknown();
  let { input } = envelope;
  for (let from = envelope.v; from < v; from += 1) {
    const step = parts.modules.map(m => m.upcasts?.[name]?.[from]).find(s => s !== undefined);
    if (!step) throw platformProblems.versionUnknown();
    input = step(input);
  }
  return input;
};

interface Post {
  readonly parts: HttpParts;
  readonly call: Omit<Call, 'input' | 'commandId'>;
  readonly t: Translate;
}

const answerOne = async ({ parts, call, t }: Post, envelope: Envelope): Promise<EnvelopeAnswer> => {
  const hash = sha256(JSON.stringify(envelope.input ?? null));
  const receipt = sha256(`${envelope.commandId} ${hash}`).slice(0, 4).toUpperCase();
  const base = { commandId: envelope.commandId, hash, receipt, at: parts.runtime.clock().toISOString() };
  const { names, handlers } = parts.runtime;
  const today = names.today(envelope.name);
  // Frozen before an upgrade: it is answered in the words that its device knows.
  const formerly = today !== envelope.name;
  try {
    const op = handlers.get(today)?.op;
    if (!op?.offline || op.kind !== 'command') throw platformProblems.notQueued();
    const reply = await parts.door.call(envelope.name, {
      ...call,
      input: upToDate(parts, envelope, op),
      commandId: envelope.commandId,
      ...(envelope.deviceTime ? { deviceTime: envelope.deviceTime } : {}),
    });
    return {
      ...base,
      outcome: reply.repeated ? 'already' : 'applied',
      answer: formerly ? names.inFormerWords(reply.answer) : reply.answer,
    };
  } catch (error) {
    const problem = problemDetails(error, call.requestId, t);
    return { ...base, outcome: 'problem', problem: formerly ? inFormerWords(problem, names) : problem };
  }
};

/** So long a device is remembered as one that has sent something. */
const deviceDays = 180;

/** The database is away or full: what comes behind has to wait as well. */
const endsPost = (answer: EnvelopeAnswer): boolean => [503, 507].includes(answer.problem?.status ?? 0);

const answerAll = async (post: Post, envelopes: readonly Envelope[], log: FastifyRequest['log']): Promise<EnvelopeAnswer[]> => {
  const answers: EnvelopeAnswer[] = [];
  for (const envelope of envelopes) {
    const answer = await answerOne(post, envelope);
    if (answer.problem?.status === 500) log.error({ operation: envelope.name, commandId: envelope.commandId }, 'envelope failed');
    answers.push(answer);
    if (endsPost(answer)) break;
  }
  return answers;
};

/**
 * `POST /api/commands`: envelopes of a device's queue, each through the door in its own transaction, in order. One that is refused
 * does not hold the others. `x-person` names whose queue it is: another person's session never sends it.
 */
export const registerEnvelopes = (app: FastifyInstance, parts: HttpParts, sentences: Record<'zh-CN' | 'en', Translate>): void => {
  app.post('/api/commands', async (request, reply) => {
    const source = sourceOf(request, parts.config);
    refuseCrossSite(request, source);
    const actor = await whoAsks(request, source, parts);
    if (actor.kind === 'anonymous') throw platformProblems.notSignedIn();
    refuseOtherPerson(request, actor);
    // Digests walk over what a device froze; no device of ours froze anything so deep.
    unkeepableText(request.body);
    const envelopes = Envelopes.safeParse(request.body);
    if (!envelopes.success) throw platformProblems.unreadable();
    const locale = localeOf(request);
    const post: Post = { parts, call: { actor, requestId: request.id, locale, source }, t: sentences[locale] };
    const answers = await answerAll(post, envelopes.data, request.log);
    const at = parts.runtime.clock().toISOString();
    if (answers.some(a => a.outcome !== 'problem') && request.headers['x-person'] === actor.id)
      reply.header(
        'set-cookie',
        `${deviceCookie(actor.id)}=${encodeURIComponent(at)}; Path=/m; Max-Age=${deviceDays * 86_400}; SameSite=Lax`,
      );
    return reply.send({ at, answers });
  });
};
