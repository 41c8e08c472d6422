import { Button, Select } from 'antd';
import { useState } from 'react';
import type { ImportView } from '#platform/contract/imports/shapes.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { useSearch } from '#platform/web/desk/url-state.ts';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { listCampaigns } from '../../contract/operations-campaign.ts';
import { addImportToRoster } from '../../contract/operations-change.ts';
import type { BuildResult } from '../../contract/roster.ts';
import { useT } from '../use-t.ts';
import { BuildOutcome } from './BuildOutcome.tsx';

/** What has been written into the register goes onto a campaign's list by the same file: one upload serves both (6.1-c). */
export const ImportToRoster = ({ view }: { view: ImportView }) => {
  const t = useT();
  const asked = useSearch()['campaign'];
  const { data } = useOp(listCampaigns, { state: 'planned', limit: 50 });
  const [picked, setPicked] = useState<string>();
  const [result, setResult] = useState<BuildResult>();
  const add = useCommand(addImportToRoster, { invalidates: ['campaigns.'], onDone: setResult });
  if (view.state !== 'written' || !data) return null;
  const options = data.rows.map(c => ({ value: c.id, label: c.title }));
  const chosen = picked ?? options.find(o => o.value === asked)?.value ?? options[0]?.value;
  return (
    <FormSection title={t('importTo.title')} hint={t('importTo.lead')}>
      {chosen === undefined ? (
        <p className="pp-hint">{t('importTo.none')}</p>
      ) : (
        <div className="pp-actions">
          <Select aria-label={t('importTo.title')} style={{ minWidth: 260 }} value={chosen} options={options} onChange={setPicked} />
          <Button
            type="primary"
            loading={add.pending}
            onClick={() => add.run(batchId => ({ campaignId: chosen, batchId, importId: view.id }))}
          >
            {t('importTo.verb')}
          </Button>
          {result && <LinkButton href={`/campaigns/${result.id}?tab=roster`}>{t('importTo.open')}</LinkButton>}
        </div>
      )}
      <ProblemNotice error={add.error} />
      {result && <BuildOutcome result={result} />}
    </FormSection>
  );
};
