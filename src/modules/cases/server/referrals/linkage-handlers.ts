import { sql } from 'kysely';
import { catalogue } from '#modules/catalogue/index.ts';
import { people } from '#modules/people/index.ts';
import { inTurn } from '#platform/server/database/in-turn.ts';
import { addDatedRow, datedRows } from '#platform/server/dated/dated-rows.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { type LinkageRule, listLinkage, setLinkage } from '../../contract/linkage.ts';
import { casesProblems } from '../../contract/problems.ts';
import type { CasesContext, CasesDb } from '../db.ts';
import { classNames, organisationsWithOffers } from './choices.ts';
import { linkageRules } from './rules.ts';

const { command, query } = handlersFor<CasesDb>();

/** Names of organisations and people that rules lead to. */
const namesOf = async (ctx: CasesContext, rules: readonly { organisation_id: string | null; tell_id: string | null }[]) => {
  const organisationIds = rules.flatMap(l => l.organisation_id ?? []);
  const organisations = await ctx.db
    .selectFrom('partners.pub_organisations')
    .select(['id', 'name', 'active'])
    .where(sql<boolean>`id = any (${organisationIds}::uuid[])`)
    .execute();
  const persons = await people(ctx).personsByIds(rules.flatMap(l => l.tell_id ?? []));
  return { organisation: new Map(organisations.map(o => [o.id, o])), person: persons };
};

/** The rules as the page lists them, the one in force of each class first. */
const ruleViews = async (ctx: CasesContext): Promise<LinkageRule[]> => {
  const [rows, nameOf] = [await datedRows(ctx, linkageRules), await classNames(ctx)];
  const names = await namesOf(
    ctx,
    rows.map(r => r.own),
  );
  return rows.map(({ own: l, dated }) => {
    const organisation = names.organisation.get(l.organisation_id ?? '');
    return {
      ...dated,
      classCode: l.class_code,
      className: l.class_code === '' ? '' : nameOf(l.class_code),
      no: l.no,
      organisationId: l.organisation_id,
      organisationName: organisation?.name ?? null,
      organisationEnded: organisation?.active === false,
      receiveDays: l.receive_days,
      answerDays: l.answer_days,
      tellName: names.person.get(l.tell_id ?? '')?.name ?? null,
    };
  });
};

/** The class, the organisation and who is told are there. @throws Problem `unknownClass`, `organisationGone`, `personUnknown` */
const mustHold = async (
  ctx: CasesContext,
  i: { classCode: string; organisationId: string | null; tellId: string | null },
): Promise<void> => {
  const beside = (field: string, code: string) => [{ pointer: `/${field}`, code: `cases.problem.${code}` }];
  if (i.classCode !== '' && !(await catalogue(ctx).classes()).some(c => c.code === i.classCode && !c.retired))
    throw casesProblems.unknownClass({}, beside('classCode', 'unknownClass'));
  if (i.organisationId !== null && !(await organisationsWithOffers(ctx)).some(o => o.id === i.organisationId))
    throw casesProblems.organisationGone({}, beside('organisationId', 'organisationGone'));
  if (i.tellId !== null && !(await people(ctx).staffIn(ctx.actor.regionCode)).some(p => p.id === i.tellId))
    throw casesProblems.personUnknown({}, beside('tellId', 'personUnknown'));
};

/** 联动规则 (7.5-b): which class goes to whom in what time, and who is told; versions, never rewritten. */
export const linkageHandlers = [
  query(listLinkage, {
    load: noRecord,
    allow: matrixDecides,
    run: async ctx => ({
      rows: await ruleViews(ctx),
      organisations: (await organisationsWithOffers(ctx)).map(({ id, name }) => ({ id, name })),
      people: (await people(ctx).staffIn(ctx.actor.regionCode)).map(({ id, name }) => ({ id, name })),
    }),
  }),
  command(setLinkage, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, i) => {
      await mustHold(ctx, i);
      // One version after the other: two managers at once get two numbers.
      await inTurn(ctx, `cases.linkage ${ctx.actor.regionCode} ${i.classCode}`);
      const { rows } = await sql<{ last: number }>`
        select coalesce(max(no), 0)::int as last from cases.linkage_rules
        where region_code = ${ctx.actor.regionCode} and class_code = ${i.classCode}`.execute(ctx.db);
      const { classCode, organisationId, receiveDays, answerDays, tellId, ...dated } = i;
      const own = {
        class_code: classCode,
        no: (rows[0]?.last ?? 0) + 1,
        organisation_id: organisationId,
        receive_days: receiveDays,
        answer_days: answerDays,
        tell_id: tellId,
      };
      await addDatedRow(ctx, linkageRules, { own, dated }, { past: casesProblems.ruleInThePast, taken: casesProblems.idTaken });
      return { subject: i.id, result: { id: i.id } };
    },
  }),
];
