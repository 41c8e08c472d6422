import { StateTag } from '#ui/desk/StateTag.tsx';
import type { SingleVisit } from '../../contract/single-visit.ts';
import { useT } from '../use-t.ts';

const tones = { planned: 'todo', due: 'warn', held: 'done', missed: 'warn', cancelled: 'warn' } as const;

/** 已约定 · 计划 · 待登记结果 · 已完成 · 未成 · 已取消. */
export const SingleMark = ({ visit: v }: { visit: SingleVisit }) => {
  const t = useT();
  if (v.state === 'planned' && v.agreed) return <StateTag tone="doing">{t('today.agreed')}</StateTag>;
  return <StateTag tone={tones[v.state]}>{t(v.state === 'planned' ? 'today.planned' : `single.state.${v.state}`)}</StateTag>;
};
