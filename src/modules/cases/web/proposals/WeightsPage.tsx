import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { useSession } from '#platform/web/session.ts';
import { DatedNumbersForm } from '#ui/desk/dated/DatedNumbersForm.tsx';
import { DatedRows } from '#ui/desk/dated/DatedRows.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { type CompanionWeights, listCompanionWeights, setCompanionWeights } from '../../contract/companion-weights.ts';
import { hrefOfRules } from './hrefs.ts';
import { useProposalT } from './use-t.ts';

const OwnWeights = ({ now }: { now: CompanionWeights | undefined }) => {
  const t = useProposalT();
  const set = useCommand(setCompanionWeights, { invalidates: ['cases.'], onDone: () => showToast(t('weights.saved')) });
  return (
    <DatedNumbersForm
      title={t('weights.set')}
      name="cases.WeightsPage"
      verb={t('weights.save')}
      groups={[
        { names: ['near', 'free', 'practised', 'acquainted'], least: 0, most: 100, note: t('weights.whole') },
        { names: ['nearPlace', 'nearDistrict', 'nearNone'], least: 0, most: 100 },
        { names: ['halfLoad', 'halfPractice'], least: 1, most: 1000 },
        { names: ['mostNamed'], least: 1, most: 20 },
      ]}
      label={name => t(`weights.${name}`)}
      now={now}
      set={set}
      onSubmit={v => set.run(id => ({ id, ...v }))}
    />
  );
};

/** 陪跑员权重: what a companion's parts weigh since when, and on what ground. */
export const WeightsPage = () => {
  const t = useProposalT();
  const { can } = useSession();
  const { data, error } = useOp(listCompanionWeights, {});
  return (
    <ListPage title={t('weights.title')} hint={t('weights.lead')} back={{ href: hrefOfRules, label: t('rule.title') }} clause="X-3">
      <ProblemNotice error={error} />
      {data && (
        <DatedRows
          caption={t('weights.title')}
          columns={[
            {
              key: 'parts',
              title: t('weights.parts'),
              render: ({ near, free, practised, acquainted }) => t('weights.partsOf', { near, free, practised, acquainted }),
            },
            {
              key: 'scale',
              title: t('weights.scale'),
              render: w => {
                const { nearPlace: place, nearDistrict: district, nearNone: none, halfLoad: load, halfPractice: practice } = w;
                return t('weights.scaleOf', { place, district, none, load, practice });
              },
            },
            { key: 'named', title: t('weights.mostNamed'), align: 'right', render: w => w.mostNamed },
          ]}
          rows={data.rows}
        />
      )}
      {data && can(setCompanionWeights.name) && <OwnWeights now={data.rows.find(w => w.inForce)} />}
    </ListPage>
  );
};
