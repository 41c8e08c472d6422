import { Segmented } from 'antd';
import { z } from 'zod';
import type { CampaignView } from '#modules/campaigns/contract/campaign.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { useSession } from '#platform/web/session.ts';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { InterviewTable, SeminarTable } from './TalkTables.tsx';
import { useT } from './use-t.ts';
import { VisitTable } from './VisitTable.tsx';

const Kinds = z.enum(['visits', 'interviews', 'seminars']);
const Filters = z.object({ kind: Kinds.default('visits') });

/** 记录 of the campaign: visits, phone interviews, seminars (6.1-a). */
export const RecordsTab = ({ campaign }: { campaign: CampaignView }) => {
  const t = useT();
  const [{ kind }, set] = useUrlState(Filters);
  const filters = { campaignId: campaign.id };
  const { can } = useSession();
  return (
    <>
      <div className="pp-actions">
        <Segmented
          aria-label={t('step.records')}
          value={kind}
          options={Kinds.options.map(k => ({ value: k, label: t(`records.${k}`) }))}
          onChange={v => set({ kind: v })}
        />
        {kind === 'seminars' && campaign.state === 'open' && can('visits.seminar.plan') && (
          <LinkButton href={`/seminars/new?campaign=${campaign.id}`}>{t('seminar.new')}</LinkButton>
        )}
      </div>
      {kind === 'visits' && <VisitTable filters={filters} />}
      {kind === 'interviews' && <InterviewTable filters={filters} />}
      {kind === 'seminars' && <SeminarTable filters={filters} />}
    </>
  );
};
