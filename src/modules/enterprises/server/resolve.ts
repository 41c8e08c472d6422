import { judgeUscc, type UsccFault } from '#modules/reference/domain/uscc.ts';
import { reference } from '#modules/reference/index.ts';
import type { FieldFault, Problem } from '#platform/contract/problem.ts';
import type { AnyContext } from '#platform/server/context.ts';
import { inScope } from '#platform/server/scope.ts';
import type { EnterpriseInput } from '../contract/enterprise.ts';
import { enterprisesProblems } from '../contract/problems.ts';
import type { EnterpriseRecord } from './store.ts';

type Written = Pick<EnterpriseRecord, 'region_code' | 'uscc' | 'legacy_reg_no' | 'address' | 'industry_code' | 'scale' | 'above_scale'> & {
  status: Exclude<EnterpriseRecord['status'], 'merged'>;
};

const usccProblem = (fault: UsccFault): Problem => {
  const { code, ...params } = fault;
  const fields: FieldFault[] = [{ pointer: '/uscc', code: `enterprises.problem.${code}`, params }];
  if (fault.code === 'usccWrongLength') return enterprisesProblems.usccWrongLength({ length: fault.length }, fields);
  if (fault.code === 'usccWrongLetter')
    return enterprisesProblems.usccWrongLetter({ letters: fault.letters, suggestion: fault.suggestion }, fields);
  if (fault.code === 'usccWrongCheck') return enterprisesProblems.usccWrongCheck({ expected: fault.expected }, fields);
  return enterprisesProblems.usccTurnedNumber({}, fields);
};

/** Refuses a place that is unknown or not the caller's. */
export const refuseForeignRegion = async (ctx: AnyContext, regionCode: string): Promise<void> => {
  const fields = (code: string): FieldFault[] => [{ pointer: '/regionCode', code: `enterprises.problem.${code}`, params: { regionCode } }];
  if (!inScope(ctx.scope, { region_code: regionCode })) throw enterprisesProblems.regionOutside({}, fields('regionOutside'));
  if (!(await reference(ctx).divisionNames([regionCode])).has(regionCode))
    throw enterprisesProblems.regionUnknown({ regionCode }, fields('regionUnknown'));
};

/**
 * Turns what a person wrote into columns.
 * @returns the columns and phrase keys of what looks odd but passes
 * @throws Problem usccWrong…, regionUnknown, regionOutside
 */
export const resolveInput = async (
  ctx: AnyContext,
  input: Omit<EnterpriseInput, 'name'>,
): Promise<{ columns: Written; warnings: string[] }> => {
  await refuseForeignRegion(ctx, input.regionCode);
  let uscc: string | null = null;
  let warnings: string[] = [];
  if (input.uscc !== null && input.uscc.trim() !== '') {
    const judged = judgeUscc(input.uscc, input.usccAsPrinted);
    if (!judged.ok) throw usccProblem(judged.fault);
    uscc = judged.uscc;
    warnings = judged.warnings.map(w => `enterprises.warning.${w}`);
  }
  return {
    columns: {
      region_code: input.regionCode,
      uscc,
      legacy_reg_no: input.legacyRegNo,
      address: input.address,
      industry_code: input.industryCode,
      scale: input.scale,
      above_scale: input.aboveScale,
      status: input.status,
    },
    warnings,
  };
};
