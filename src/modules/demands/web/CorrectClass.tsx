import { Button } from 'antd';
import type { RefSelectProps } from 'antd/es/select';
import { useRef } from 'react';
import { ClassPicker, useTaxonomy } from '#modules/catalogue/web/index.ts';
import { newId } from '#platform/contract/ids.ts';
import { call } from '#platform/web/call.ts';
import { useCommand, useInvalidate } from '#platform/web/desk/data.ts';
import { useKeys } from '#platform/web/desk/keys.ts';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { DemandView } from '../contract/demand.ts';
import { classifyDemand } from '../contract/operations.ts';
import { useT } from './use-t.ts';

const useCorrection = (demand: DemandView) => {
  const t = useT();
  const { nameOf } = useTaxonomy();
  const invalidate = useInvalidate();
  const before = demand.classCode;
  const back = async (): Promise<void> => {
    if (before === null) return;
    await call(classifyDemand, { id: demand.id, classCode: before }, { commandId: newId() });
    await invalidate(['demands.']);
  };
  return useCommand(classifyDemand, {
    invalidates: ['demands.'],
    onDone: d =>
      showToast(t('classify.done', { class: nameOf(d.classCode ?? '') }), before === null || before === d.classCode ? {} : { undo: back }),
  });
};

/** 更正分类: the classifier's candidates under keys 1–3, any other class under C; one tap each (4.1-a). */
export const CorrectClass = ({ demand }: { demand: DemandView }) => {
  const t = useT();
  const { nameOf } = useTaxonomy();
  const picker = useRef<RefSelectProps>(null);
  const correct = useCorrection(demand);
  const isUnsure = demand.classHow !== 'person' && demand.classReasons?.sure === false && demand.classCode !== null;
  const candidates = (demand.classReasons?.ranked ?? []).map(r => r.code).filter(code => isUnsure || code !== demand.classCode);
  const take = (code: string | undefined): void => {
    if (code !== undefined && !correct.pending) correct.run({ id: demand.id, classCode: code });
  };
  const focus = (event: KeyboardEvent): void => {
    event.preventDefault();
    picker.current?.focus();
  };
  useKeys({ c: focus, '1': () => take(candidates[0]), '2': () => take(candidates[1]), '3': () => take(candidates[2]) });
  return (
    <div>
      <ProblemNotice error={correct.error} />
      {candidates.length > 0 && (
        <fieldset className="pp-actions" aria-label={t('classify.candidates')} style={{ border: 0, padding: 0, margin: '8px 0' }}>
          {candidates.slice(0, 3).map((code, i) => (
            <Button key={code} size="small" disabled={correct.pending} onClick={() => take(code)}>
              <kbd>{i + 1}</kbd> {code === demand.classCode ? t('classify.confirm', { class: nameOf(code) }) : nameOf(code)}
            </Button>
          ))}
        </fieldset>
      )}
      <ClassPicker value={undefined} label={t('classify.choose')} onChange={take} pickerRef={picker} disabled={correct.pending} />
    </div>
  );
};
