import { listVisitFiles } from '#modules/visits/contract/operations-files.ts';
import { getVisit, saveDraft } from '#modules/visits/contract/operations-visits.ts';
import { EnvelopeAnswers } from '#platform/contract/envelope.ts';
import { newId } from '#platform/contract/ids.ts';
import type { World } from '../world.ts';
import type { SyncServer, Write } from './server.ts';

/** What handing in asks for. */
export const requiredAnswers = {
  'basic.name': '杭州运河电机有限公司',
  'basic.uscc': '91330100799655058B',
  'basic.legalRepresentative': '王芳',
  'basic.contact': { name: '李娜', phone: '13800001111' },
  'basic.address': '湖墅南路 1 号',
};

interface Envelope {
  name: string;
  input: { formId: string; changes: { question: string; base: number; answer: unknown }[] };
}

/** Writes that the server took over, read off what it was sent and what it said. */
const writesOf = (envelopes: readonly string[], answers: EnvelopeAnswers['answers']): Write[] =>
  answers.flatMap((answer, at) => {
    const { name, input } = JSON.parse(envelopes[at] ?? '{}') as Envelope;
    if (name !== saveDraft.name || answer.outcome !== 'applied') return [];
    return input.changes.map(c => ({ question: c.question, form: input.formId, base: c.base, value: c.answer }));
  });

/** The product itself: its HTTP door, its rooms, PostgreSQL. One visit, opened and with what handing in asks for. */
export const realServer = async (world: World, visitId: string): Promise<SyncServer> => {
  const officer = world.as('officer');
  const writes: Write[] = [];
  const changes = Object.entries(requiredAnswers).map(([question, answer]) => ({ question, base: 0, answer }));
  const known = await officer.call(getVisit, { visitId });
  await officer.call(saveDraft, {
    visitId,
    formId: newId(),
    since: known.revision,
    changes: changes.map(c => ({ ...c, base: known.fields[c.question] ?? 0 })),
  });
  return {
    visitId,
    post: async (_, envelopes) => {
      const payload = `[${envelopes.join(',')}]`;
      const headers = { 'content-type': 'application/json' };
      const response = await officer.inject({ method: 'POST', url: '/api/commands', payload, headers });
      const answers = EnvelopeAnswers.parse(response.json());
      writes.push(...writesOf(envelopes, answers.answers));
      return answers;
    },
    put: async (_, blob) => {
      const headers = { 'content-type': blob.type, 'x-file-name': blob.name };
      const response = await officer.inject({ method: 'PUT', url: `/api/files/${blob.id}`, headers, payload: Buffer.from(blob.bytes) });
      return response.json();
    },
    view: async () => {
      const { answers, fields, revision } = await officer.call(getVisit, { visitId });
      return { answers, fields, revision };
    },
    stored: async () => {
      const visit = await officer.call(getVisit, { visitId });
      const { rows: files } = await officer.call(listVisitFiles, { visitId });
      const kept = await world.pool.query<{ id: string }>('select id from platform.files');
      const handedIn = await world.pool.query<{ n: number }>(
        "select count(*)::int as n from platform.audit_entries where operation = 'visits.visit.submit' and subject_id = $1 and outcome = 'done'",
        [visitId],
      );
      return {
        answers: visit.answers,
        writes,
        notes: visit.notes.map(n => n.text),
        pictures: files.map(f => ({ id: f.id, fileId: f.fileId })),
        files: new Set(kept.rows.map(r => r.id)),
        submissions: handedIn.rows[0]?.n ?? 0,
      };
    },
  };
};
