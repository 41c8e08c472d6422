import { StateTag } from '#ui/desk/StateTag.tsx';
import type { EnterpriseStatus } from '../contract/enterprise.ts';
import { useT } from './use-t.ts';

const tones = { active: 'done', moved: 'off', closed: 'off', revoked: 'bad', merged: 'off' } as const;

/** 存续、迁出、注销、吊销: an icon and a word. */
export const StatusMark = ({ status }: { status: EnterpriseStatus }) => {
  const t = useT();
  return <StateTag tone={tones[status]}>{t(`status.${status}`)}</StateTag>;
};
