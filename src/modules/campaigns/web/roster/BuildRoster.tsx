import { Checkbox, Form, Radio, Select } from 'antd';
import { useState } from 'react';
import { useIndustries, useStreets } from '#modules/reference/web/index.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { sayMark } from '#platform/web/marks.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { NumberInput } from '#ui/desk/form/NumberInput.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import type { CampaignView } from '../../contract/campaign.ts';
import { buildRoster, previewRoster } from '../../contract/operations-roster.ts';
import type { BuildResult } from '../../contract/roster.ts';
import { useT } from '../use-t.ts';
import { BuildOutcome } from './BuildOutcome.tsx';
import { useBatchToast } from './RosterBulk.tsx';

interface Values {
  streets: string[];
  industries: string[];
  scales: ('large' | 'medium' | 'small' | 'micro')[];
  aboveScale: boolean;
  notVisitedDays: number;
  limit: number;
}

const filterOf = ({ aboveScale, ...rest }: Values) => ({ ...rest, limit: rest.limit || 1, ...(aboveScale ? { aboveScale: true } : {}) });

/** What the filter finds, before anything is written. */
const Preview = ({ campaignId, values }: { campaignId: string; values: Values }) => {
  const t = useT();
  const { data } = useOp(previewRoster, { campaignId, filter: filterOf(values) }, { keep: true });
  if (!data) return null;
  const often = data.sample.filter(s => s.days30 > 0);
  return (
    <div role="status">
      <p>{t('build.preview', { found: data.found, there: data.alreadyThere, left: data.leftOutAsVisited, taken: data.taken })}</p>
      {often.length > 0 && (
        <ul className="pp-hint">
          {often.slice(0, 5).map(s => (
            <li key={s.enterpriseId}>{`${s.name}${sayMark('：')}${t('roster.often', { n: s.days30 })}`}</li>
          ))}
        </ul>
      )}
    </div>
  );
};

/** 按条件添加企业: the filter, what it finds, and the verb. */
export const BuildRoster = ({ campaign, onClose }: { campaign: CampaignView; onClose: () => void }) => {
  const t = useT();
  const streets = useStreets();
  const industries = useIndustries();
  const toast = useBatchToast();
  const initial: Values = {
    streets: campaign.streets,
    industries: campaign.industries,
    scales: [],
    aboveScale: false,
    notVisitedDays: 30,
    limit: 200,
  };
  const [values, setValues] = useState(initial);
  const [result, setResult] = useState<BuildResult>();
  const build = useCommand(buildRoster, {
    invalidates: ['*'],
    onDone: r => {
      toast(t('roster.added', { n: r.added, m: r.alreadyThere }), r.batchId);
      // Who withdrew is named before the dialog goes.
      if (r.withdrew.length + r.cameBack === 0) onClose();
      else setResult(r);
    },
  });
  const days = [0, 30, 90] as const;
  return (
    <SheetDialog wide title={t('build.title')} onClose={onClose}>
      <DeskForm<Values>
        name="campaigns.BuildRoster"
        verb={t('build.verb')}
        initial={initial}
        pending={build.pending}
        error={build.error}
        onChange={v => setValues({ ...initial, ...v })}
        onSubmit={v => build.run(batchId => ({ campaignId: campaign.id, batchId, filter: filterOf(v) }))}
      >
        <Form.Item name="streets" label={t('campaign.streets')}>
          <Select mode="multiple" options={streets.options} placeholder={t('campaign.streetsAll')} optionFilterProp="label" />
        </Form.Item>
        <Form.Item name="industries" label={t('build.industries')}>
          <Select mode="multiple" options={industries.options} placeholder={t('campaign.industriesAll')} optionFilterProp="label" />
        </Form.Item>
        <Form.Item name="scales" label={t('build.scales')}>
          <Checkbox.Group options={(['large', 'medium', 'small', 'micro'] as const).map(s => ({ value: s, label: t(`scale.${s}`) }))} />
        </Form.Item>
        <Form.Item name="aboveScale" valuePropName="checked">
          <Checkbox>{t('build.aboveScale')}</Checkbox>
        </Form.Item>
        <Form.Item name="notVisitedDays" label={t('build.notVisited')}>
          <Radio.Group options={days.map(d => ({ value: d, label: t(`build.notVisited${d}`) }))} />
        </Form.Item>
        <Form.Item name="limit" label={t('build.limit')}>
          <NumberInput min={1} max={2000} precision={0} suffix={t('campaign.homes')} style={{ width: 140 }} />
        </Form.Item>
        {result && <BuildOutcome result={result} />}
        <Preview campaignId={campaign.id} values={values} />
      </DeskForm>
    </SheetDialog>
  );
};
