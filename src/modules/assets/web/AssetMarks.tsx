import { StateTag } from '#ui/desk/StateTag.tsx';
import type { AssetRow } from '../contract/asset.ts';
import { useT } from './use-register-t.ts';

const tones = { pending: 'doing', inForce: 'done', inGrace: 'warn', recoverable: 'warn', ended: 'off', other: 'todo' } as const;

/** 状态 of an asset: its group, and the official words where they say more; 待确认 comes first. */
export const AssetMark = ({ asset }: { asset: Pick<AssetRow, 'status' | 'statusWords' | 'standing'> }) => {
  const t = useT();
  if (asset.standing !== 'confirmed')
    return <StateTag tone={asset.standing === 'proposed' ? 'warn' : 'off'}>{t(`standing.${asset.standing}`)}</StateTag>;
  return <StateTag tone={tones[asset.status]}>{t(`status.${asset.status}`)}</StateTag>;
};
