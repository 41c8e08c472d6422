import { Select } from 'antd';
import { listQuestionnaires } from '#modules/questionnaires/contract/operations-questionnaires.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { CampaignView } from '../contract/campaign.ts';
import { chooseForm, formChoice } from '../contract/operations-campaign.ts';
import { useT } from './use-t.ts';

const newest = 'newest';

/** 调查表版本: which version of Table A.1 the campaign's new visits use. */
export const CampaignFormLine = ({ campaign }: { campaign: CampaignView }) => {
  const t = useT();
  const { data: list } = useOp(listQuestionnaires, { key: 'table-a1' });
  const { data: choice, error } = useOp(formChoice, { campaignId: campaign.id });
  const choose = useCommand(chooseForm, { invalidates: [formChoice], onDone: () => showToast(t('campaignForm.saved')) });
  const versions = list?.versions ?? [];
  return (
    <FormSection
      title={t('campaignForm.title')}
      hint={t('campaignForm.hint')}
      aside={
        <LinkButton quiet href="/questionnaires">
          {t('forms.back')}
        </LinkButton>
      }
    >
      <ProblemNotice error={error ?? choose.error} />
      {list && choice && (
        <Select
          aria-label={t('campaignForm.title')}
          style={{ minWidth: 320, maxWidth: '100%' }}
          value={choice.questionnaireId ?? newest}
          disabled={!campaign.may.includes(chooseForm.name) || choose.pending}
          options={[
            { value: newest, label: t('campaignForm.newest', { n: versions[0]?.version ?? 1 }) },
            ...versions.map(v => ({ value: v.id, label: `${t('forms.version', { n: v.version })}${v.note === '' ? '' : ` · ${v.note}`}` })),
          ]}
          onChange={id => choose.run({ campaignId: campaign.id, questionnaireId: id === newest ? null : id })}
        />
      )}
    </FormSection>
  );
};
