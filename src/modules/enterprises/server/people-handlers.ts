import { sql } from 'kysely';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import { addContact, correctContact, recordFact, retireContact, revealContact } from '../contract/operations.ts';
import { enterprisesProblems } from '../contract/problems.ts';
import { findContact, insertContact, updateContact } from './contacts-store.ts';
import type { EnterprisesDb } from './db.ts';
import { writeFacts } from './facts-store.ts';
import { isUnmerged } from './policy.ts';
import { findEnterprise } from './store.ts';

const { command, query } = handlersFor<EnterprisesDb>();

const add = command(addContact, {
  load: (ctx, input) => findEnterprise(ctx, input.enterpriseId, true),
  allow: (_, record) => isUnmerged(record),
  run: async (ctx, record, input) => {
    const { authority_id, region_code } = record;
    insertContact(ctx, { ...input, authority_id, region_code, enterprise_id: record.id });
    return { subject: record.id, result: { id: input.id } };
  },
});

const correct = command(correctContact, {
  load: (ctx, input) => findContact(ctx, input.id, true),
  allow: matrixDecides,
  run: async (ctx, record, input) => {
    if (record.revision !== input.baseRevision) {
      throw enterprisesProblems.revisionStale({
        revision: record.revision,
        theirs: { kind: record.kind, name: record.name, post: record.post },
      });
    }
    updateContact(ctx, record.id, input);
    return { subject: record.enterprise_id, result: { id: record.id } };
  },
});

const retire = command(retireContact, {
  load: (ctx, input) => findContact(ctx, input.id, true),
  allow: matrixDecides,
  run: async (ctx, record, input) => {
    await sql`update enterprises.contacts set retired_at = ${ctx.now}, revision = revision + 1 where id = ${record.id}`.execute(ctx.db);
    return { subject: record.enterprise_id, result: { id: record.id }, reason: input.reason };
  },
});

const reveal = query(revealContact, {
  load: (ctx, input) => findContact(ctx, input.id),
  allow: matrixDecides,
  subject: record => record.enterprise_id,
  run: async (ctx, record) => ({ id: record.id, phone: ctx.cipher.open(record.phone) }),
});

const fact = command(recordFact, {
  load: (ctx, input) => findEnterprise(ctx, input.enterpriseId, true),
  allow: (_, record) => isUnmerged(record),
  run: async (ctx, record, input) => {
    await writeFacts(ctx, record.id, record, [input]);
    return { subject: record.id, result: { id: record.id } };
  },
});

export const peopleHandlers = [add, correct, retire, reveal, fact];
