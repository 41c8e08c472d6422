import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { dayNumberOf, isoOf } from '#modules/reference/domain/day-numbers.ts';
import { sayDay } from '#platform/web/format.ts';
import { Facts } from '#ui/desk/Facts.tsx';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { LabelledField } from '#ui/desk/form/LabelledField.tsx';
import type { RulesAnswer } from '../../contract/operations-law.ts';
import { type Counted, countRule } from '../../domain/deadlines/count-rule.ts';
import { lawTables } from '../../domain/deadlines/law.ts';
import { isInUse } from '../../domain/deadlines/rules-in-use.ts';
import { sayArticle, sayLine } from '../../domain/deadlines/say-law.ts';
import { SureMark } from './RuleTable.tsx';
import { useSayLaw, useT } from './use-law-t.ts';

const Result = ({ counted }: { counted: Counted }) => {
  const t = useT();
  const say = useSayLaw();
  return (
    <>
      <p className="pp-figures">{sayLine(counted.line, say)}</p>
      <Facts
        facts={[
          { label: t('rules.trySafe'), value: sayDay(isoOf(counted.safe)) },
          { label: t('rules.tryDue'), value: sayDay(isoOf(counted.due)) },
          { label: t('rules.law'), value: sayArticle(counted.rule.law, counted.rule.article, say) },
          { label: t('rules.lost'), value: say(`law.consequence.${counted.rule.consequence}`) },
          { label: t('rules.sure'), value: <SureMark sure={counted.confidence} /> },
        ]}
      />
      {counted.notes.map(note => (
        <p key={note} className="pp-hint">
          {say(`law.note.${note}`)}
        </p>
      ))}
    </>
  );
};

/** 推算: any rule from any day, with its line; for notices that no record of an asset knows. */
export const TryRule = ({ law }: { law: RulesAnswer }) => {
  const t = useT();
  const say = useSayLaw();
  const tables = useMemo(() => lawTables({ ...law, years: law.notices.map(n => n.year) }), [law]);
  const [key, setKey] = useState('trademark.reviewRefusal');
  const [day, setDay] = useState(law.today);
  const keys = [...new Set(law.rules.map(r => r.key))].filter(isInUse);
  return (
    <>
      <p className="pp-hint">{t('rules.tryHint')}</p>
      <div className="law-fields">
        <LabelledField label={t('rules.tryRule')}>
          {id => (
            <Select
              id={id}
              showSearch={{ optionFilterProp: 'label' }}
              value={key}
              options={keys.map(k => ({ value: k, label: say(`ruleName.${k}`) }))}
              onChange={setKey}
              style={{ width: '100%' }}
            />
          )}
        </LabelledField>
        <LabelledField label={t('rules.tryDay')}>{id => <DayField id={id} value={day} onChange={setDay} />}</LabelledField>
      </div>
      {/^\d{4}-\d{2}-\d{2}$/.test(day) && <Result counted={countRule(tables, key, dayNumberOf(day))} />}
    </>
  );
};
