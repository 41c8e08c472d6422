import { sql } from 'kysely';
import { judgePhone, maskPhone } from '#modules/reference/domain/phone.ts';
import type { AnyContext } from '#platform/server/context.ts';
import { preparedSql } from '#platform/server/database/statement.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { ContactKind, ContactView } from '../contract/contact.ts';
import { enterprisesProblems } from '../contract/problems.ts';

/** A contact as SQL has it; `phone` is sealed. */
export interface ContactRecord {
  id: string;
  authority_id: string;
  region_code: string;
  enterprise_id: string;
  kind: ContactKind;
  name: string;
  post: string;
  phone: string;
  revision: number;
}

const columns = sql.raw('c.id, c.authority_id, c.region_code, c.enterprise_id, c.kind, c.name, c.post, c.phone, c.revision');
const kindOrder = sql.raw("array_position(array['liaison', 'qualityLead', 'legalRepresentative', 'liaisonGroup'], c.kind), c.id");

/** People in force of several enterprises; the first of each is the one to call. */
export const contactsOfMany = async (ctx: AnyContext, enterpriseIds: readonly string[]): Promise<ContactRecord[]> => {
  const { rows } = await sql<ContactRecord>`
    select ${columns} from enterprises.contacts c where c.enterprise_id = any (${enterpriseIds as string[]}::uuid[]) and c.retired_at is null
    order by c.enterprise_id, ${kindOrder}`.execute(ctx.db);
  return rows;
};

/** People in force of one enterprise, who came first comes first. */
export const contactsOfOne = (ctx: AnyContext, enterpriseId: string): Promise<ContactRecord[]> =>
  ctx.ask<ContactRecord>(preparedSql`
    select id, authority_id, region_code, enterprise_id, kind, name, post, phone, revision from enterprises.contacts
    where enterprise_id = ${enterpriseId} and retired_at is null order by id`);

export const findContact = async (ctx: AnyContext, id: string, lock = false): Promise<ContactRecord | undefined> => {
  const { rows } = await sql<ContactRecord>`
    select ${columns} from enterprises.contacts c where c.id = ${id} and c.retired_at is null and ${whereScope(ctx.scope, { region: 'c.region_code' })}
    ${lock ? sql`for update` : sql``}`.execute(ctx.db);
  return rows[0];
};

/** A number as far as the role may see it (7.1-d): masked for everybody who works here. */
export const seenPhone = (ctx: AnyContext, sealed: string): string => {
  const sight = ctx.fieldVisibility('enterprises.contact.phone');
  if (sealed === '' || sight === 'hidden') return '';
  return sight === 'plain' ? ctx.cipher.open(sealed) : maskPhone(ctx.cipher.open(sealed));
};

/** As pages see it. */
export const contactView = (ctx: AnyContext, c: ContactRecord): ContactView => ({
  id: c.id,
  kind: c.kind,
  name: c.name,
  post: c.post,
  phone: seenPhone(ctx, c.phone),
  revision: c.revision,
});

/** Reads and seals a number. @throws Problem phoneUnreadable */
export const sealPhone = (ctx: AnyContext, raw: string): { phone: string; fingerprint: string } => {
  if (raw.trim() === '') return { phone: '', fingerprint: '' };
  const judged = judgePhone(raw);
  if (!judged.ok) throw enterprisesProblems.phoneUnreadable({}, [{ pointer: '/phone', code: 'enterprises.problem.phoneUnreadable' }]);
  return { phone: ctx.cipher.seal(judged.phone), fingerprint: ctx.cipher.fingerprint(judged.phone) };
};

export interface ContactDraft {
  id: string;
  authority_id: string;
  region_code: string;
  enterprise_id: string;
  kind: ContactKind;
  name: string;
  post: string;
  /** In plain, as typed. */
  phone: string;
}

export const insertContact = (ctx: AnyContext, c: ContactDraft): void => {
  const sealed = sealPhone(ctx, c.phone);
  ctx.send(preparedSql`
    insert into enterprises.contacts (id, authority_id, region_code, enterprise_id, kind, name, post, phone, phone_fingerprint, created_at)
    values (${c.id}, ${c.authority_id}, ${c.region_code}, ${c.enterprise_id}, ${c.kind}, ${c.name}, ${c.post}, ${sealed.phone}, ${sealed.fingerprint}, ${ctx.now})`);
};

/** An undefined phone keeps the stored one. */
export const updateContact = (
  ctx: AnyContext,
  id: string,
  c: Pick<ContactDraft, 'kind' | 'name' | 'post'> & { phone?: string | undefined },
): void => {
  const sealed = c.phone === undefined ? undefined : sealPhone(ctx, c.phone);
  const { kind, name, post } = c;
  ctx.send(
    sealed
      ? preparedSql`
        update enterprises.contacts set kind = ${kind}, name = ${name}, post = ${post}, revision = revision + 1, phone = ${sealed.phone},
          phone_fingerprint = ${sealed.fingerprint} where id = ${id}`
      : preparedSql`update enterprises.contacts set kind = ${kind}, name = ${name}, post = ${post}, revision = revision + 1 where id = ${id}`,
  );
};
