import type { CampaignView } from '#modules/campaigns/contract/campaign.ts';
import { demandTotals } from '#modules/demands/contract/operations.ts';
import { TotalsTables } from '#modules/demands/web/index.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { sayInstant } from '#platform/web/format.ts';
import { useSession } from '#platform/web/session.ts';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { answerTotals, surveyProgress } from '../contract/operations-report.ts';
import { ProgressFigures } from './ProgressFigures.tsx';
import { DayLines, StreetLines, TeamLines } from './ProgressLines.tsx';
import { ReportAnswers } from './ReportAnswers.tsx';
import { ReportVersions } from './ReportVersions.tsx';
import { useT } from './use-t.ts';

const live = { every: 15_000, keep: true } as const;

/** 总结: live progress against the plan, totals that grow, and the report (6.1-b, 6.1-g). */
export const ReportTab = ({ campaign }: { campaign: CampaignView }) => {
  const t = useT();
  const { can } = useSession();
  const ask = { campaignId: campaign.id };
  const progress = useOp(surveyProgress, ask, live);
  const answers = useOp(answerTotals, ask, live);
  const totals = useOp(demandTotals, ask, { ...live, enabled: can(demandTotals.name) });
  return (
    <>
      <ProblemNotice error={progress.error ?? answers.error ?? totals.error} />
      {progress.data && (
        <>
          <p className="pp-hint">{t('report.at', { at: sayInstant(progress.data.at) })}</p>
          <ProgressFigures campaignId={campaign.id} progress={progress.data} demands={totals.data} />
          <ReportVersions campaignId={campaign.id} />
          <StreetLines campaignId={campaign.id} progress={progress.data} demands={totals.data} />
          <div className="pp-two-sheets">
            <TeamLines campaignId={campaign.id} progress={progress.data} />
            <DayLines campaignId={campaign.id} progress={progress.data} />
          </div>
        </>
      )}
      {totals.data && totals.data.all.demands > 0 && (
        <TotalsTables totals={totals.data} only={['byTopic', 'byIndustry', 'byScale', 'byKind', 'byState']} />
      )}
      {answers.data && <ReportAnswers campaignId={campaign.id} totals={answers.data} />}
    </>
  );
};
