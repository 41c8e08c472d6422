import { sql } from 'kysely';
import { newId } from '#platform/contract/ids.ts';
import type { CallContext } from '#platform/server/context.ts';
import { findImport } from '#platform/server/imports/record.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { ContactKind, ContactView } from '../contract/contact.ts';
import type { EnterpriseFilter } from '../contract/enterprise.ts';
import type { FactView } from '../contract/fact.ts';
import { enterprisesProblems } from '../contract/problems.ts';
import {
  type ContactRecord,
  contactsOfMany,
  contactsOfOne,
  contactView,
  findContact,
  insertContact,
  updateContact,
} from './contacts-store.ts';
import { type FactDraft, factsInForce, writeFacts } from './facts-store.ts';
import { ledgerKind } from './import/kind.ts';
import { listIds } from './list-reads.ts';
import { namedIn } from './named-in.ts';
import { type EnterpriseRecord, enterpriseColumns, findEnterprise } from './store.ts';

/** Most ids that a filter may put into a roster at once. */
export const mostIds = 5_000;

/** A contact as another room writes it; `phone` in plain, as typed, or undefined to keep what is known. */
export interface ContactWish {
  kind: ContactKind;
  name: string;
  post?: string;
  phone?: string | undefined;
}

const byIds = async (ctx: CallContext, ids: readonly string[]): Promise<EnterpriseRecord[]> => {
  const { rows } = await sql<EnterpriseRecord>`
    select ${enterpriseColumns} from enterprises.enterprises e where e.id = any (${ids as string[]}::uuid[]) and ${whereScope(ctx.scope, { region: 'e.region_code' })}`.execute(
    ctx.db,
  );
  return rows;
};

/** The enterprise's own first, then those of all that were merged into it, through any number of merges. */
const identitiesOf = async (ctx: CallContext, id: string): Promise<{ name: string; uscc: string | null }[]> => {
  const { rows } = await sql<{ name: string; uscc: string | null }>`
    with recursive same as (
      select e.id, e.name, e.uscc, 0 as depth from enterprises.enterprises e where e.id = ${id}
      union all select e.id, e.name, e.uscc, s.depth + 1 from enterprises.enterprises e join same s on e.merged_into = s.id)
    select name, uscc from same order by depth, id`.execute(ctx.db);
  return rows;
};

const mustBe = async (ctx: CallContext, id: string): Promise<EnterpriseRecord> => {
  const found = await findEnterprise(ctx, id);
  if (!found) throw enterprisesProblems.factUnknownEnterprise();
  return found;
};

/** Puts one person right or adds one; a wish that says nothing new changes nothing. */
const writePerson = (ctx: CallContext, enterprise: EnterpriseRecord, contacts: readonly ContactRecord[], wish: ContactWish): void => {
  const same = contacts.filter(c => c.kind === wish.kind);
  const named = same.find(c => c.name === wish.name);
  if (named && wish.phone === undefined && (wish.post === undefined || wish.post === named.post)) return;
  const known = named ?? (wish.kind === 'liaison' ? undefined : same[0]);
  const { kind, name } = wish;
  if (known) {
    updateContact(ctx, known.id, { kind, name, post: wish.post ?? known.post, phone: wish.phone });
    return;
  }
  const { id, authority_id, region_code } = enterprise;
  const place = { authority_id, region_code, enterprise_id: id };
  insertContact(ctx, { id: newId(), ...place, kind, name, post: wish.post ?? '', phone: wish.phone ?? '' });
};

/** The enterprise is read once for all; nothing is waited for but what has to be known before writing. */
const recordFindings = async (
  ctx: CallContext,
  enterpriseId: string,
  facts: readonly FactDraft[],
  people: readonly ContactWish[],
): Promise<void> => {
  const there = mustBe(ctx, enterpriseId);
  const contacts = people.length > 0 ? contactsOfOne(ctx, enterpriseId) : [];
  const [enterprise, known] = await Promise.all([there, contacts, writeFacts(ctx, enterpriseId, there, facts)]);
  for (const wish of people) writePerson(ctx, enterprise, known, wish);
};

/**
 * What other rooms may ask of the register, in their own transaction and scope: `enterprises(ctx).byId(id)`. Rows out of scope are absent.
 * Telephone numbers come masked.
 */
export const enterprises = (ctx: CallContext) => ({
  /** The enterprise, or undefined when absent or out of scope. */
  byId: (id: string): Promise<EnterpriseRecord | undefined> => findEnterprise(ctx, id),
  byIds: (ids: readonly string[]): Promise<EnterpriseRecord[]> => byIds(ctx, ids),
  /** Names and codes that an enterprise goes by, those of all that were merged into it included. */
  identitiesOf: (id: string) => identitiesOf(ctx, id),
  /** Whether all of these are there and in scope. */
  exist: async (ids: readonly string[]): Promise<boolean> => (await byIds(ctx, ids)).length === new Set(ids).size,
  /** Enterprises whose name, or its core, stands in a text: the one with the longest core; absent where none does or two share it. */
  namedIn: (texts: readonly string[]): Promise<ReadonlyMap<string, { id: string; name: string }>> => namedIn(ctx, texts),
  /** Names by id, for answers. */
  nameMap: async (ids: readonly string[]): Promise<ReadonlyMap<string, string>> =>
    new Map((await byIds(ctx, ids)).map(e => [e.id, e.name])),
  /** Ids that fit a filter, at most 5,000, newest first. */
  listIds: (filter: EnterpriseFilter, most: number = mostIds): Promise<string[]> => listIds(ctx, filter, Math.min(most, mostIds)),
  /**
   * Keeps values with source and day; what they replace stays in the history. Field keys are row ids of Table A.1. `people`, one of a kind, are
   * put right or added.
   */
  recordFindings: (enterpriseId: string, facts: readonly FactDraft[], people: readonly ContactWish[] = []): Promise<void> =>
    recordFindings(ctx, enterpriseId, facts, people),
  /** The file of an import of the register, while the import is in scope: one upload may serve a list as well. */
  importedFile: async (importId: string): Promise<string | undefined> =>
    (await findImport(ctx, ledgerKind, importId))?.file_id ?? undefined,
  /** The values in force (never ask twice: 4.3-a). */
  factsOf: (enterpriseId: string): Promise<FactView[]> => factsInForce(ctx, enterpriseId),
  contactsOf: async (enterpriseId: string): Promise<ContactView[]> =>
    (await contactsOfMany(ctx, [enterpriseId])).map(c => contactView(ctx, c)),
  /**
   * One contact in force with the number in plain, for a room whose person was given it by name: it shows it masked, and records each showing
   * (7.1-d). Undefined when absent or out of scope.
   */
  contactInPlain: async (id: string): Promise<{ enterpriseId: string; name: string; post: string; phone: string } | undefined> => {
    const c = await findContact(ctx, id);
    return c && { enterpriseId: c.enterprise_id, name: c.name, post: c.post, phone: c.phone === '' ? '' : ctx.cipher.open(c.phone) };
  },
  /** The first contact of each who can be called, else the first, for rosters and day sheets. */
  firstContacts: async (ids: readonly string[]): Promise<ReadonlyMap<string, ContactView>> => {
    const first = new Map<string, ContactView>();
    const calls = (c: { phone: string; kind: string }): boolean => c.phone !== '' && c.kind !== 'liaisonGroup';
    for (const c of (await contactsOfMany(ctx, ids)).toSorted((a, b) => Number(calls(b)) - Number(calls(a)))) {
      if (!first.has(c.enterprise_id)) first.set(c.enterprise_id, contactView(ctx, c));
    }
    return first;
  },
});
