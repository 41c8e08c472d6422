import { Button } from 'antd';
import { useState } from 'react';
import { call } from '#platform/web/call.ts';
import { useInvalidate, useOp } from '#platform/web/desk/data.ts';
import { sayInstant } from '#platform/web/format.ts';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { listFactors, newRecoveryCodes, removeFactor } from '../../contract/factor.ts';
import { dotted } from '../dotted.ts';
import { useT } from '../use-t.ts';
import { FactorSetup } from './FactorSetup.tsx';
import { PasswordProof } from './PasswordProof.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';

type Act = { kind: 'add' } | { kind: 'codes' } | { kind: 'remove'; id: string; label: string };

/** Second factors of one's own: add, remove, new recovery codes; each asks for the current password. */
export const MyFactors = () => {
  const t = useT();
  const { data } = useOp(listFactors, {});
  const invalidate = useInvalidate();
  const [act, setAct] = useState<Act>();
  const [password, setPassword] = useState<string>();
  const [codes, setCodes] = useState<readonly string[]>();
  const close = (): void => {
    setAct(undefined);
    setPassword(undefined);
    setCodes(undefined);
    void invalidate(['people.factor.', 'people.session.']);
  };
  const proved = async (typed: string): Promise<void> => {
    if (act?.kind === 'add') setPassword(typed);
    if (act?.kind === 'codes') setCodes((await call(newRecoveryCodes, { password: typed })).recoveryCodes);
    if (act?.kind === 'remove') {
      await call(removeFactor, { factorId: act.id, password: typed });
      close();
    }
  };
  return (
    <FormSection
      title={t('factor.title')}
      hint={t('factor.lead')}
      aside={
        <Button size="small" onClick={() => setAct({ kind: 'add' })}>
          {t('factor.add')}
        </Button>
      }
    >
      <ul className="pp-rows">
        {data?.rows.map(f => (
          <li key={f.id}>
            <span>
              {dotted(t(`factor.${f.kind}`), f.kind === 'passkey' && f.label)}{' '}
              <span className="pp-hint">{f.usedAt ? t('factor.used', { at: sayInstant(f.usedAt) }) : t('factor.unused')}</span>
            </span>
            <Button size="small" type="text" onClick={() => setAct({ kind: 'remove', id: f.id, label: t(`factor.${f.kind}`) })}>
              {t('factor.remove')}
            </Button>
          </li>
        ))}
        {data?.rows.length === 0 && <li className="pp-hint">{t('factor.none')}</li>}
        {data && data.rows.length > 0 && (
          <li>
            <span>{t('recovery.left', { n: data.recoveryCodesLeft })}</span>
            <Button size="small" type="text" onClick={() => setAct({ kind: 'codes' })}>
              {t('recovery.renew')}
            </Button>
          </li>
        )}
      </ul>
      <SheetDialog open={act !== undefined} title={act && t(`factor.act.${act.kind}`)} onClose={close}>
        {codes ? (
          <RecoveryCodes codes={codes} onKept={close} />
        ) : password === undefined ? (
          <PasswordProof onProved={proved} />
        ) : (
          <FactorSetup password={password} onAdded={setCodes} />
        )}
      </SheetDialog>
    </FormSection>
  );
};
