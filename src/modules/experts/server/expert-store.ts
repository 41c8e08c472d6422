import { sql } from 'kysely';
import { dayOf } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import type { Context } from '#platform/server/context.ts';
import { orProblem } from '#platform/server/database/or-problem.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { ExpertFields, FieldFields } from '../contract/expert.ts';
import type { InterestFields, InterestSource } from '../contract/interest.ts';
import { expertsProblems } from '../contract/problems.ts';
import { unitKey } from '../domain/findings.ts';
import type { ExpertsDb } from './db.ts';

type Ctx = Context<ExpertsDb>;

/** What acts on an expert must know of her. */
export interface KeptExpert {
  id: string;
  authority_id: string;
  region_code: string;
  name: string;
  unit_name: string;
  unit_code: string | null;
  phone: string;
  monthly_cap: number;
  account_id: string | null;
  passed: boolean | null;
  version: number;
}

const keptColumns = sql.raw(
  'e.id, e.authority_id, e.region_code, e.name, e.unit_name, e.unit_code, e.phone, e.monthly_cap, e.account_id, e.passed, e.version',
);

/** The expert in reach; with reach `self` only one's own record. */
const expertWhere = async (ctx: Ctx, where: ReturnType<typeof sql>, lock: boolean): Promise<KeptExpert | undefined> => {
  const { rows } = await sql<KeptExpert>`
    select ${keptColumns} from experts.experts e
    where ${where} and ${whereScope(ctx.scope, { region: 'e.region_code', owner: 'e.account_id' })}
    ${lock ? sql`for no key update` : sql``}`.execute(ctx.db);
  return rows[0];
};

export const findExpert = (ctx: Ctx, id: string): Promise<KeptExpert | undefined> => expertWhere(ctx, sql`e.id = ${id}`, false);

/** The same, held until the command ends: terms, months and relations of one expert change one after the other. */
export const lockExpert = (ctx: Ctx, id: string): Promise<KeptExpert | undefined> => expertWhere(ctx, sql`e.id = ${id}`, true);

/** The expert of a part (`experts.terms`, `experts.fields` …), held. */
export const lockExpertOf = (ctx: Ctx, table: 'terms' | 'fields' | 'interests' | 'away' | 'dismissals', id: string) =>
  expertWhere(ctx, sql`e.id = (select p.expert_id from ${sql.table(`experts.${table}`)} p where p.id = ${id})`, true);

/** Where rows of an expert belong. */
export const poolHomeOf = (e: Pick<KeptExpert, 'authority_id' | 'region_code'>) => ({
  authority_id: e.authority_id,
  region_code: e.region_code,
});

const phoneTaken = () => expertsProblems.phoneTaken({}, [{ pointer: '/expert/phone', code: 'experts.problem.phoneTaken' }]);

const columnsOf = (e: ExpertFields) => ({
  name: e.name,
  title: e.title,
  unit_name: e.unitName,
  unit_code: e.unitCode || null,
  intro: e.intro,
  online: e.online,
  on_site: e.onSite,
  monthly_cap: e.monthlyCap,
});

const sealedPhone = (ctx: Ctx, phone: string) => ({
  phone: ctx.cipher.seal(phone),
  phone_fingerprint: phone === '' ? '' : ctx.cipher.fingerprint(phone),
});

/** @throws Problem `phoneTaken` */
export const insertExpert = async (ctx: Ctx, id: string, expert: ExpertFields): Promise<void> => {
  const home = { authority_id: ctx.actor.authorityId, region_code: ctx.actor.regionCode };
  const row = { id, ...home, ...columnsOf(expert), ...sealedPhone(ctx, expert.phone), applied_by: ctx.actor.id, applied_at: ctx.now };
  await orProblem(ctx.db.insertInto('experts.experts').values(row).execute(), 'experts_phone', phoneTaken);
};

/** @throws Problem `changedMeanwhile` when the version is no longer the one that was read, `phoneTaken` */
export const correctExpertRow = async (ctx: Ctx, id: string, version: number, expert: ExpertFields): Promise<void> => {
  const phone = expert.phone === '' ? {} : sealedPhone(ctx, expert.phone);
  const write = ctx.db
    .updateTable('experts.experts')
    .set({ ...columnsOf(expert), ...phone, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  if (!(await orProblem(write, 'experts_phone', phoneTaken))) throw expertsProblems.changedMeanwhile();
};

/** @throws Problem `fieldThere` */
export const insertField = async (ctx: Ctx, expert: KeptExpert, id: string, field: FieldFields): Promise<void> => {
  const values = { class_code: field.classCode, level: field.level, proof: field.proof, valid_to: field.validTo };
  const row = { id, ...poolHomeOf(expert), expert_id: expert.id, ...values, added_at: ctx.now };
  await orProblem(ctx.db.insertInto('experts.fields').values(row).execute(), 'fields_once', () => expertsProblems.fieldThere());
};

/** A relation of an expert to a unit. */
export const insertInterest = async (
  ctx: Ctx,
  expert: KeptExpert,
  relation: { id: string; interest: InterestFields; source: InterestSource },
): Promise<void> => {
  const { kind, unitName, creditCode, fromOn, toOn, note } = relation.interest;
  await ctx.db
    .insertInto('experts.interests')
    .values({
      id: relation.id,
      ...poolHomeOf(expert),
      expert_id: expert.id,
      kind,
      unit_name: unitName,
      name_key: unitKey(unitName),
      credit_code: creditCode || null,
      from_on: fromOn,
      to_on: toOn,
      source: relation.source,
      note,
      added_by: ctx.actor.id,
      added_at: ctx.now,
    })
    .execute();
};

/** The unit that an application names is an employment; since when is not known. */
export const insertEmployment = (ctx: Ctx, expert: KeptExpert, fromOn: string | null): Promise<void> => {
  const unit = { unitName: expert.unit_name, creditCode: expert.unit_code ?? '' };
  const interest = { kind: 'employer' as const, ...unit, fromOn, toOn: null, note: '' };
  return insertInterest(ctx, expert, { id: newId(), interest, source: 'declared' });
};

/** Another unit (or another code of it) ends the employment before, which counts on for its years, and begins the next. */
export const changeEmployment = async (ctx: Ctx, before: KeptExpert, unit: Pick<ExpertFields, 'unitName' | 'unitCode'>): Promise<void> => {
  if (before.unit_name === unit.unitName && (before.unit_code ?? '') === unit.unitCode) return;
  const today = dayOf(ctx.now);
  await ctx.db
    .updateTable('experts.interests')
    .set({ to_on: today })
    .where('expert_id', '=', before.id)
    .where('kind', '=', 'employer')
    .where('to_on', 'is', null)
    .where('name_key', '=', unitKey(before.unit_name))
    .where(eb => eb.or([eb('from_on', 'is', null), eb('from_on', '<=', today)]))
    .execute();
  await insertEmployment(ctx, { ...before, unit_name: unit.unitName, unit_code: unit.unitCode || null }, today);
};
