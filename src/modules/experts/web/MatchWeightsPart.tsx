import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { useSession } from '#platform/web/session.ts';
import { DatedNumbersForm } from '#ui/desk/dated/DatedNumbersForm.tsx';
import { DatedRows } from '#ui/desk/dated/DatedRows.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { listMatchWeights, type MatchWeights, setMatchWeights } from '../contract/match-weights.ts';
import { useRulesT } from './use-rules-t.ts';

const OwnWeights = ({ now }: { now: MatchWeights | undefined }) => {
  const t = useRulesT();
  const set = useCommand(setMatchWeights, { invalidates: ['experts.'], onDone: () => showToast(t('weights.saved')) });
  return (
    <DatedNumbersForm
      title={t('weights.set')}
      name="experts.MatchWeightsPart"
      verb={t('weights.save')}
      groups={[
        { names: ['fit', 'proven', 'free', 'turn'], least: 0, most: 100, note: t('weights.whole') },
        { names: ['fitTopic', 'fitNeighbour', 'fitFamiliar'], least: 0, most: 100 },
        { names: ['halfAdvised', 'turnDays'], least: 1, most: 1000 },
        { names: ['mostNamed'], least: 1, most: 20 },
      ]}
      label={name => t(`weights.${name}`)}
      now={now}
      set={set}
      onSubmit={v => set.run(id => ({ id, ...v }))}
    />
  );
};

/** 专家匹配权重 (7.3-b): what an expert's parts weigh since when, and on what ground. */
export const MatchWeightsPart = () => {
  const t = useRulesT();
  const { can } = useSession();
  const { data, error } = useOp(listMatchWeights, {});
  return (
    <>
      <FormSection title={t('weights.title')} hint={t('weights.lead')}>
        <ProblemNotice error={error} />
        {data && (
          <DatedRows
            caption={t('weights.title')}
            columns={[
              {
                key: 'parts',
                title: t('weights.parts'),
                render: ({ fit, proven, free, turn }) => t('weights.partsOf', { fit, proven, free, turn }),
              },
              {
                key: 'scale',
                title: t('weights.scale'),
                render: ({ fitTopic: topic, fitNeighbour: neighbour, fitFamiliar: familiar, halfAdvised: half, turnDays: days }) =>
                  t('weights.scaleOf', { topic, neighbour, familiar, half, days }),
              },
              { key: 'named', title: t('weights.mostNamed'), align: 'right', render: w => w.mostNamed },
            ]}
            rows={data.rows}
          />
        )}
      </FormSection>
      {data && can(setMatchWeights.name) && <OwnWeights now={data.rows.find(w => w.inForce)} />}
    </>
  );
};
