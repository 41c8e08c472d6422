import { StateTag } from '#ui/desk/StateTag.tsx';
import type { ContactState } from '../../contract/roster.ts';
import { useT } from '../use-t.ts';

const tones = { none: 'todo', agreed: 'done', moved: 'doing', declined: 'off', unanswered: 'warn' } as const;

/** 未联系 · 已约 · 改期 · 婉拒 · 无人接. */
export const ContactMark = ({ state }: { state: ContactState }) => {
  const t = useT();
  return <StateTag tone={tones[state]}>{t(`contact.${state}`)}</StateTag>;
};
