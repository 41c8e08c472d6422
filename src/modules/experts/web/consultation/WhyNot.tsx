import { Select } from 'antd';
import { useState } from 'react';
import { useOp } from '#platform/web/desk/data.ts';
import { LabelledField } from '#ui/desk/form/LabelledField.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { whyNot } from '../../contract/operations-consultation.ts';
import { listExperts } from '../../contract/operations-expert.ts';
import { useT } from '../use-t.ts';
import { useHindrance } from './use-hindrance.ts';

const Answer = ({ consultationId, expertId }: { consultationId: string; expertId: string }) => {
  const t = useT();
  const say = useHindrance();
  const { data, error } = useOp(whyNot, { consultationId, expertId });
  return (
    <>
      <ProblemNotice error={error} />
      {data && (
        <ul aria-label={t('why.title')}>
          {data.by.length === 0 ? (
            <li>{t('why.nothing', { name: data.name })}</li>
          ) : (
            data.by.map(h => <li key={JSON.stringify(h)}>{say(h)}</li>)
          )}
        </ul>
      )}
    </>
  );
};

/** 为什么不是某某: asked of anybody in the pool. */
export const WhyNot = ({ consultationId, onClose }: { consultationId: string; onClose: () => void }) => {
  const t = useT();
  const [typed, setTyped] = useState('');
  const [expertId, setExpertId] = useState<string>();
  const { data, isFetching } = useOp(listExperts, { limit: 20, ...(typed.trim() ? { q: typed.trim() } : {}) }, { keep: true });
  return (
    <SheetDialog title={t('why.ask')} onClose={onClose}>
      <LabelledField label={t('why.who')}>
        {id => (
          <Select
            id={id}
            style={{ width: '100%' }}
            showSearch={{ filterOption: false, onSearch: setTyped }}
            loading={isFetching}
            {...(expertId ? { value: expertId } : {})}
            options={(data?.rows ?? []).map(e => ({ value: e.id, label: `${e.name} · ${e.unitName}` }))}
            onChange={setExpertId}
          />
        )}
      </LabelledField>
      {expertId && <Answer consultationId={consultationId} expertId={expertId} />}
    </SheetDialog>
  );
};
