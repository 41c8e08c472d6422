import { usePlatformT } from '#platform/web/phrases.ts';
import { type SavingState, saySaving, toneOfSaving } from '#platform/web/saving.ts';
import { StateIcon } from '../StateIcon.tsx';

/** 已存 14:32（服务器）· 正在保存… · 未保存——网络不通 */
export const SavedMark = ({ saving }: { saving: SavingState }) => {
  usePlatformT();
  const tone = toneOfSaving(saving);
  return (
    <p className={`f-saved f-tone-${tone}`} role="status">
      <StateIcon tone={tone} />
      {saySaving(saving)}
    </p>
  );
};
