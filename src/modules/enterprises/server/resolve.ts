import { judgeUscc, normaliseUscc, type UsccFault } from '#modules/reference/domain/uscc.ts';
import { reference } from '#modules/reference/index.ts';
import type { FieldFault, Problem } from '#platform/contract/problem.ts';
import type { CallContext } from '#platform/server/context.ts';
import { inScope } from '#platform/server/scope.ts';
import type { EnterpriseInput } from '../contract/enterprise.ts';
import { enterprisesProblems } from '../contract/problems.ts';
import { columnsOfInput, type RegisterValues } from './register-columns.ts';
import type { EnterpriseRecord } from './store.ts';

type Written = RegisterValues &
  Pick<EnterpriseRecord, 'region_code' | 'uscc' | 'legacy_reg_no' | 'address' | 'industry_code' | 'scale' | 'above_scale'> & {
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
export const refuseForeignRegion = async (ctx: CallContext, regionCode: string): Promise<void> => {
  const fields = (code: string): FieldFault[] => [{ pointer: '/regionCode', code: `enterprises.problem.${code}`, params: { regionCode } }];
  if (!inScope(ctx.scope, { region_code: regionCode })) throw enterprisesProblems.regionOutside({}, fields('regionOutside'));
  if (!(await reference(ctx).divisionNames([regionCode])).has(regionCode))
    throw enterprisesProblems.regionUnknown({ regionCode }, fields('regionUnknown'));
};

/**
 * Turns what a person wrote into columns.
 * @param before what stands there, when it is a correction: fields that the input does not name stay
 * @returns the columns and phrase keys of what looks odd but passes
 * @throws Problem usccWrong…, regionUnknown, regionOutside
 */
export const resolveInput = async (
  ctx: CallContext,
  input: Omit<EnterpriseInput, 'name'>,
  before?: RegisterValues & { uscc: string | null },
): Promise<{ columns: Written; warnings: string[] }> => {
  await refuseForeignRegion(ctx, input.regionCode);
  let uscc: string | null = null;
  let warnings: string[] = [];
  if (input.uscc !== null && input.uscc.trim() !== '') {
    // A code that stands there was looked at when it was written; only another one is asked about.
    const stands = before !== undefined && before.uscc === normaliseUscc(input.uscc);
    const judged = judgeUscc(input.uscc, input.usccAsPrinted || stands);
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
      ...columnsOfInput(input, before),
    },
    warnings,
  };
};
