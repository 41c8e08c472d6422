import type { DemandTotals } from '#modules/demands/contract/totals.ts';
import { StatNumber } from '#ui/desk/StatNumber.tsx';
import type { SurveyProgress } from '../contract/report.ts';
import { hrefBehind } from './report-hrefs.ts';
import { useT } from './use-t.ts';

interface ProgressFiguresProps {
  campaignId: string;
  progress: SurveyProgress;
  demands: DemandTotals | undefined;
}

/** The big figures: done against planned, by method; each leads to its rows. */
export const ProgressFigures = ({ campaignId, progress, demands }: ProgressFiguresProps) => {
  const t = useT();
  const { plan } = progress;
  const planned = (n: number): string => t('report.ofPlanned', { n });
  return (
    <div className="pp-stats">
      <StatNumber
        label={t('report.site')}
        value={plan.siteVisits.done}
        unit={t('report.unitVisit')}
        hint={planned(plan.siteVisits.planned)}
        href={hrefBehind(campaignId, { of: 'engagements', kind: 'site' })}
      />
      <StatNumber
        label={t('report.phone')}
        value={plan.phoneInterviews.done}
        unit={t('report.unitVisit')}
        hint={planned(plan.phoneInterviews.planned)}
        href={hrefBehind(campaignId, { of: 'engagements', kind: 'phone' })}
      />
      <StatNumber
        label={t('report.seminar')}
        value={plan.seminars.done}
        unit={t('report.unitSeminar')}
        hint={planned(plan.seminars.planned)}
        href={hrefBehind(campaignId, { of: 'engagements', kind: 'seminar' })}
      />
      <StatNumber
        label={t('report.reached')}
        value={progress.reached}
        unit={t('report.unitFirm')}
        hint={t('report.ofRoster', { n: plan.roster })}
        href={hrefBehind(campaignId, { of: 'reached' })}
      />
      <StatNumber
        label={t('report.forms')}
        value={progress.forms}
        unit={t('report.unitFirm')}
        href={hrefBehind(campaignId, { of: 'forms' })}
      />
      {demands && (
        <StatNumber
          label={t('report.demands')}
          value={demands.all.demands}
          unit={t('report.unitDemand')}
          href={`/demands?campaignId=${campaignId}`}
        />
      )}
    </div>
  );
};
