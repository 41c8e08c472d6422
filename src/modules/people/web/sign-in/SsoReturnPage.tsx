import { useEffect, useRef, useState } from 'react';
import { call } from '#platform/web/call.ts';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import type { SignInStep } from '../../contract/session.ts';
import { finishSso } from '../../contract/sso.ts';
import { useT } from '../use-t.ts';
import { EnrolStep } from './EnrolStep.tsx';
import { SecondFactorForm } from './SecondFactorForm.tsx';
import { useAttempt } from './use-attempt.ts';

const enter = (path = '/'): void => location.replace(path);

/** The provider has sent the browser back: finish, then the second factor where there is one. */
export const SsoReturnPage = () => {
  const t = useT();
  const [step, setStep] = useState<SignInStep>();
  const { pending, error, attempt } = useAttempt();
  const isBegun = useRef(false);
  const take = (work: () => Promise<SignInStep & { linked?: boolean }>): void =>
    void attempt(async () => {
      const next = await work();
      if (next.next === 'ready') enter(next.linked ? '/security' : '/');
      else setStep(next);
    });
  useEffect(() => {
    if (isBegun.current) return;
    isBegun.current = true;
    take(() => call(finishSso, { query: location.search.slice(1) || 'none' }));
  });
  return (
    <div className="pp-sign-in">
      <h1>{t('sso.title')}</h1>
      {step === undefined && error === undefined && <p className="pp-hint">{t('sso.waiting')}</p>}
      {step?.next === 'secondFactor' && <SecondFactorForm methods={step.methods} pending={pending} take={take} />}
      {step?.next === 'enrol' && <EnrolStep onDone={enter} />}
      <ProblemNotice error={error} />
      {error !== undefined && <a href="/">{t('signIn.restart')}</a>}
    </div>
  );
};
