import { Button } from 'antd';
import { useState } from 'react';
import { copyAndSay } from '#ui/desk/copy-and-say.ts';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { CellLines } from '#ui/desk/table/CellLines.tsx';
import { roundReason } from './dial/call-round.ts';
import { useDial } from './dial/use-dial.ts';
import { useT } from './use-t.ts';
import './call-contact.css';

interface CallContactProps {
  /** As lists show it: the number masked, empty when none is known. */
  contact: { id: string; name: string; post: string; phone: string };
  /** For what the number is shown where no round of calls said it; it is recorded. */
  reason: string;
}

/** Whom to ask for, and 拨打: one press shows the number for this call, which is recorded, and dials where the machine can (7.1-d). */
export const CallContact = ({ contact: { id, name, post, phone }, reason }: CallContactProps) => {
  const t = useT();
  const [whole, setWhole] = useState<string>();
  const { dial, dialling, error } = useDial();
  const ring = async (): Promise<void> => setWhole((await dial(id, roundReason() ?? reason)) ?? whole);
  return (
    <span className="en-call">
      <span>
        <CellLines more={whole ?? (phone === '' ? t('call.none') : phone)}>{post ? `${name} ${post}` : name}</CellLines>
      </span>
      {phone !== '' && (
        <span className="pp-actions pp-no-print">
          <Button size="small" loading={dialling !== undefined} aria-label={t('call.dialWhom', { name })} onClick={() => void ring()}>
            {t('call.dial')}
          </Button>
          {whole !== undefined && (
            <Button size="small" onClick={() => void copyAndSay(whole, t('call.copied'))}>
              {t('call.copy')}
            </Button>
          )}
        </span>
      )}
      <ProblemNotice error={error} />
    </span>
  );
};
