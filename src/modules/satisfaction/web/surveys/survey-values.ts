import type { Scale } from '#modules/enterprises/contract/enterprise.ts';
import type { SurveyPlan, SurveyView } from '../../contract/survey.ts';

/** The form's fields; `whom` and `draw` are joined to the plan when it is sent. */
export interface SurveyValues {
  plan: Pick<SurveyPlan, 'name' | 'questionnaireId' | 'periodFrom' | 'periodTo' | 'opensOn' | 'closesOn'>;
  of: SurveyPlan['asks']['of'];
  filter: { regionCode?: string; industrySection?: string; scale?: Scale; aboveScale?: boolean };
  sampled: boolean;
  sample?: { size?: number | null; digits?: string };
}

const withoutEmpty = <T extends object>(of: T): Partial<T> =>
  Object.fromEntries(Object.entries(of).filter(([, v]) => v !== undefined && v !== null && v !== '' && v !== false)) as Partial<T>;

/** What is sent: what was left empty does not narrow; conditions that the form does not show stay as they were. */
export const planOf = (v: SurveyValues, was?: SurveyPlan['asks']): SurveyPlan => ({
  ...v.plan,
  asks:
    v.of === 'served'
      ? { of: 'served' }
      : { of: 'register', filter: withoutEmpty({ ...(was?.of === 'register' ? was.filter : {}), ...v.filter }) },
  sample: v.sampled ? { size: v.sample?.size ?? 1, digits: v.sample?.digits ?? '' } : null,
});

/** The form as a plan stands. */
export const surveyValuesOf = (s: SurveyView): SurveyValues => ({
  plan: {
    name: s.name,
    questionnaireId: s.questionnaireId,
    periodFrom: s.periodFrom,
    periodTo: s.periodTo,
    opensOn: s.opensOn,
    closesOn: s.closesOn,
  },
  of: s.asks.of,
  filter: s.asks.of === 'register' ? (s.asks.filter as SurveyValues['filter']) : {},
  sampled: s.sample !== null,
  ...(s.sample ? { sample: s.sample } : {}),
});
