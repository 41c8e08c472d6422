import { dayOf } from '#platform/contract/china-day.ts';
import { readTimeline } from '#platform/server/audit.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import {
  getProposalRule,
  listProposalRules,
  previewRule,
  retireRule,
  ruleChoices,
  ruleTimeline,
  saveRule,
} from '../../contract/operations-proposal.ts';
import { casesProblems } from '../../contract/problems.ts';
import type { CasesContext, CasesDb } from '../db.ts';
import { mustBeRule } from './rule-check.ts';
import { choicesForRules, type FoundRule, findRule, ruleTable, tryRule } from './rule-reads.ts';
import { insertRule, insertVersion, type StoredVersion, versionView } from './rule-store.ts';

const { command, query } = handlersFor<CasesDb>();

const mayOf = (ctx: CasesContext): string[] => [saveRule.name, retireRule.name].filter(ctx.can);

/** The number of the next version in the writer's own region. */
const nextNo = (ctx: CasesContext, versions: readonly StoredVersion[]): number =>
  Math.max(0, ...versions.filter(v => v.regionCode === ctx.actor.regionCode).map(v => v.no)) + 1;

/**
 * Who has not seen the version saved last, which may be one to come, is told; two at once are parted by the number of the version.
 * @throws Problem `ruleStale`
 */
const mustBeNewest = (found: FoundRule, basedOn: string | null): void => {
  if (found.newest.id !== basedOn) throw casesProblems.ruleStale();
};

const save = command(saveRule, {
  load: async (ctx, i) => ({ found: await findRule(ctx, i.id) }),
  allow: matrixDecides,
  run: async (ctx, { found }, i) => {
    if (i.validFrom < dayOf(ctx.now)) throw casesProblems.rulePast({}, [{ pointer: '/validFrom', code: 'cases.problem.rulePast' }]);
    await mustBeRule(ctx, i.content);
    if (found) mustBeNewest(found, i.basedOn);
    else if (i.basedOn !== null) throw casesProblems.ruleStale();
    else await insertRule(ctx, i.id);
    const no = nextNo(ctx, found?.versions ?? []);
    await insertVersion(ctx, { id: i.versionId, ruleId: i.id, no, validFrom: i.validFrom, content: i.content, ends: false, reason: '' });
    return { subject: i.id, result: { id: i.id, no } };
  },
});

const retire = command(retireRule, {
  load: async (ctx, i) => findRule(ctx, i.id),
  allow: matrixDecides,
  run: async (ctx, found, i) => {
    if (found.newest.ends) throw casesProblems.ruleRetired();
    mustBeNewest(found, i.basedOn);
    const { content } = found.newest;
    const no = nextNo(ctx, found.versions);
    // From today: it has the highest number, so that versions to come end with it.
    const validFrom = dayOf(ctx.now);
    await insertVersion(ctx, { id: i.versionId, ruleId: i.id, no, validFrom, content, ends: true, reason: i.reason });
    return { subject: i.id, result: { id: i.id }, reason: i.reason };
  },
});

/** 建议规则: the table, one rule, what it would do, its next version, its end. */
export const ruleHandlers = [
  query(listProposalRules, { load: noRecord, allow: matrixDecides, run: async ctx => ({ ...(await ruleTable(ctx)), may: mayOf(ctx) }) }),
  query(getProposalRule, {
    load: (ctx, i) => findRule(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, { row, newest, versions }) => ({ ...row, newest, versions: versions.map(versionView), may: mayOf(ctx) }),
  }),
  query(ruleTimeline, { load: (ctx, i) => findRule(ctx, i.id), allow: matrixDecides, run: (ctx, { row }) => readTimeline(ctx, [row.id]) }),
  query(ruleChoices, { load: noRecord, allow: matrixDecides, run: ctx => choicesForRules(ctx) }),
  query(previewRule, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, i) => {
      await mustBeRule(ctx, i.content);
      const before = i.ruleId === null ? undefined : await findRule(ctx, i.ruleId);
      return tryRule(ctx, i.content, before?.row.state === 'inForce' ? before.row.version.content : undefined);
    },
  }),
  save,
  retire,
];
