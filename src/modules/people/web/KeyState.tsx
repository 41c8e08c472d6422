import { StateTag } from '#ui/desk/StateTag.tsx';
import type { ApiKeyRow } from '../contract/api-key.ts';
import { useT } from './use-t.ts';

const tones = { waiting: 'todo', active: 'done', expired: 'off', revoked: 'off' } as const;

export const KeyState = ({ state }: { state: ApiKeyRow['state'] }) => {
  const t = useT();
  return <StateTag tone={tones[state]}>{t(`apiKey.${state}`)}</StateTag>;
};
