import { StateTag } from '#ui/desk/StateTag.tsx';
import type { ItemConfidence, ItemState } from '../contract/item.ts';
import { useT } from './use-t.ts';

const tones = { draft: 'doing', published: 'done', retired: 'off' } as const;

/** 草稿 · 已发布 · 已停用. */
export const ItemStateTag = ({ state }: { state: ItemState }) => {
  const t = useT();
  return <StateTag tone={tones[state]}>{t(`state.${state}`)}</StateTag>;
};

/** 待核实, beside what rests on no text that was read; what was read needs no mark. */
export const ToConfirm = ({ confidence }: { confidence: ItemConfidence }) => {
  const t = useT();
  return confidence === 'toConfirm' ? <StateTag tone="warn">{t('confidence.toConfirm')}</StateTag> : null;
};
