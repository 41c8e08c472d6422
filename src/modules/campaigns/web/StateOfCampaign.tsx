import { StateTag } from '#ui/desk/StateTag.tsx';
import type { CampaignState } from '../contract/campaign.ts';
import { useT } from './use-t.ts';

const tones = { planned: 'todo', open: 'doing', closed: 'done', cancelled: 'off' } as const;

/** 拟订中 · 进行中 · 已结束 · 已取消. */
export const StateOfCampaign = ({ state }: { state: CampaignState }) => {
  const t = useT();
  return <StateTag tone={tones[state]}>{t(`campaign.state.${state}`)}</StateTag>;
};
