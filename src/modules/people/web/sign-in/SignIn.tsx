import { useState } from 'react';
import { call } from '#platform/web/call.ts';
import type { SignInProps } from '#platform/web/desk/room.ts';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { type SignInStep, signIn } from '../../contract/session.ts';
import { useT } from '../use-t.ts';
import { ActivateForm } from './ActivateForm.tsx';
import { EnrolStep } from './EnrolStep.tsx';
import { OtherWays } from './OtherWays.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { SecondFactorForm } from './SecondFactorForm.tsx';
import { useAttempt } from './use-attempt.ts';

/** The way in: password or passkey or single sign-on; then what the account still needs. */
export const SignIn = ({ onSignedIn }: SignInProps) => {
  const t = useT();
  const [step, setStep] = useState<SignInStep>();
  const { pending, error, attempt, clear } = useAttempt();
  const take = (work: () => Promise<SignInStep>): void =>
    void attempt(async () => {
      const next = await work();
      if (next.next === 'ready') onSignedIn();
      else setStep(next);
    });
  const restart = (): void => {
    clear();
    setStep(undefined);
  };
  if (step?.next === 'enrol') return <EnrolStep onDone={onSignedIn} />;
  return (
    <div className="pp-sign-in">
      {step === undefined && (
        <>
          <PasswordForm pending={pending} onSubmit={input => take(() => call(signIn, input))} />
          <OtherWays pending={pending} take={take} />
        </>
      )}
      {step?.next === 'activate' && <ActivateForm pending={pending} error={error} take={take} />}
      {step?.next === 'secondFactor' && <SecondFactorForm methods={step.methods} pending={pending} take={take} />}
      <ProblemNotice error={error} />
      {step !== undefined && (
        <button type="button" className="pp-link" onClick={restart}>
          {t('signIn.restart')}
        </button>
      )}
    </div>
  );
};
