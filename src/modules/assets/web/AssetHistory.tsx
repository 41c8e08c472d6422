import { useOp } from '#platform/web/desk/data.ts';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { RecordTimeline } from '#ui/desk/RecordTimeline.tsx';
import { assetTimeline } from '../contract/operations-register.ts';
import type { registerZh } from '../i18n/register.zh-CN.ts';
import { useT } from './use-register-t.ts';

const columns: Readonly<Record<string, keyof typeof registerZh>> = {
  number_shown: 'field.number',
  title: 'field.title',
  owner: 'field.owner',
  status: 'field.status',
  status_words: 'field.statusWords',
  standing: 'list.standing',
  as_of: 'field.asOf',
  value_note: 'field.valueNote',
  acquired_on: 'list.acquired',
  ended_on: 'list.ended',
};

/** 修改记录: who changed what. */
export const AssetHistory = ({ id }: { id: string }) => {
  const t = useT();
  const { data, error } = useOp(assetTimeline, { id });
  const value = (column: string, v: unknown): string => {
    if (v === null || v === undefined || v === '') return t('word.none');
    if (column === 'status') return t(`status.${v}` as 'status.inForce');
    if (column === 'standing') return t(`standing.${v}` as 'standing.confirmed');
    return String(v);
  };
  return (
    <>
      <ProblemNotice error={error} />
      {data && (
        <RecordTimeline entries={data.items} field={(_, column) => (columns[column] ? t(columns[column]) : undefined)} value={value} />
      )}
    </>
  );
};
