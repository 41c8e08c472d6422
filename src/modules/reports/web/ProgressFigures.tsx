import type { DemandTotals } from '#modules/demands/contract/totals.ts';
import { Figure, FigureRow } from '#ui/desk/FigureRow.tsx';
import type { SurveyProgress } from '../contract/report.ts';
import { hrefBehind } from './report-hrefs.ts';
import { useT } from './use-t.ts';

interface ProgressFiguresProps {
  campaignId: string;
  progress: SurveyProgress;
  demands: DemandTotals | undefined;
}

const methods = [
  { kind: 'site', of: 'siteVisits', unit: 'report.unitVisit' },
  { kind: 'phone', of: 'phoneInterviews', unit: 'report.unitVisit' },
  { kind: 'seminar', of: 'seminars', unit: 'report.unitSeminar' },
] as const;

/** The big figures: done against planned, by method; each leads to its rows. */
export const ProgressFigures = ({ campaignId, progress, demands }: ProgressFiguresProps) => {
  const t = useT();
  const { plan } = progress;
  const firms = t('report.unitFirm');
  return (
    <FigureRow>
      {methods.map(({ kind, of, unit }) => (
        <Figure
          key={kind}
          label={t(`report.${kind}`)}
          value={plan[of].done}
          unit={t(unit)}
          hint={t('report.ofPlanned', { n: plan[of].planned })}
          href={hrefBehind(campaignId, { of: 'engagements', kind })}
        />
      ))}
      <Figure
        label={t('report.reached')}
        value={progress.reached}
        unit={firms}
        hint={t('report.ofRoster', { n: plan.roster })}
        href={hrefBehind(campaignId, { of: 'reached' })}
      />
      <Figure label={t('report.forms')} value={progress.forms} unit={firms} href={hrefBehind(campaignId, { of: 'forms' })} />
      {demands && (
        <Figure
          label={t('report.demands')}
          value={demands.all.demands}
          unit={t('report.unitDemand')}
          href={`/demands?campaignId=${campaignId}`}
        />
      )}
    </FigureRow>
  );
};
