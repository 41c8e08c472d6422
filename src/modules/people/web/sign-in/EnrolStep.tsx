import { useState } from 'react';
import { useT } from '../use-t.ts';
import { FactorSetup } from './FactorSetup.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';

/** The role asks for a second factor and there is none yet: set one up, keep the recovery codes, begin. */
export const EnrolStep = ({ onDone }: { onDone: () => void }) => {
  const t = useT();
  const [codes, setCodes] = useState<readonly string[]>();
  if (codes) return <RecoveryCodes codes={codes} onKept={onDone} />;
  return (
    <div className="pp-sign-in">
      <p>{t('enrol.lead')}</p>
      <FactorSetup onAdded={setCodes} />
    </div>
  );
};
