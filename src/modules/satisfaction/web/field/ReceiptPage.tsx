import { type FormEvent, useEffect, useState } from 'react';
import { call } from '#platform/web/call.ts';
import { useCommand } from '#platform/web/field/data.ts';
import { sayDay } from '#platform/web/format.ts';
import { Banner, ProblemBanner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import { TextField } from '#ui/field/TextField.tsx';
import { followRating, openReceipt } from '../../contract/operations-rating.ts';
import type { Level, ReceiptView as Shown } from '../../contract/rating.ts';
import { typedReceipt } from '../../domain/receipt.ts';
import { FaceChoice } from './FaceChoice.tsx';
import { useT } from './use-t.ts';

const inAddress = (): string => typedReceipt(location.hash.slice(1));

/** 追评, once. */
const Follow = ({ receipt, onDone }: { receipt: string; onDone: () => void }) => {
  const t = useT();
  const [level, setLevel] = useState<Level>();
  const [comment, setComment] = useState('');
  const [asked, setAsked] = useState(false);
  const follow = useCommand(followRating, { onDone });
  const go = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (level !== undefined && !follow.pending) void follow.run({ receipt, level, comment });
  };
  return (
    <form className="f-stack" onSubmit={go} noValidate>
      <h2>{t('receipt.follow')}</h2>
      <FaceChoice
        label={t('receipt.followQuestion')}
        value={level}
        error={asked && level === undefined ? t('rate.levelFirst') : undefined}
        onChange={setLevel}
      />
      <TextField label={t('rate.words')} hint={t('rate.wordsHint')} lines={2} maxLength={300} value={comment} onChange={setComment} />
      <ProblemBanner error={follow.error} />
      <Button primary submit pending={follow.pending}>
        {t('receipt.followSend')}
      </Button>
    </form>
  );
};

const Standing = ({ shown }: { shown: Shown }) => {
  const t = useT();
  const { answer } = shown;
  if (shown.state === 'sealed' || shown.level === null) return <Banner tone="doing">{t('receipt.sealed')}</Banner>;
  return (
    <>
      <Banner tone="done">{t('receipt.counted', { level: t(`rate.level.${shown.level}`) })}</Banner>
      {answer?.state === 'working' && <Banner tone="doing">{t('receipt.working', { day: sayDay(answer.mendBy) })}</Banner>}
      {answer?.state === 'mended' && <Banner tone="done">{t('receipt.mended', { reply: answer.reply ?? '' })}</Banner>}
      {answer?.state === 'excluded' && <Banner tone="off">{t('receipt.excluded', { why: answer.why ?? '' })}</Banner>}
    </>
  );
};

/** 凭回执: where the rating stands, what became of it, and one more word. Only who has the receipt finds it. */
export const ReceiptPage = () => {
  const t = useT();
  const [typed, setTyped] = useState(inAddress);
  const [shown, setShown] = useState<Shown>();
  const [error, setError] = useState<unknown>();
  const receipt = typedReceipt(typed);
  const look = (): void => {
    setError(undefined);
    call(openReceipt, { receipt }).then(setShown, setError);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the address holds is looked up once
  useEffect(() => {
    if (receipt !== '') look();
  }, []);
  const ask = (event: FormEvent): void => {
    event.preventDefault();
    if (receipt !== '') look();
  };
  return (
    <Screen title={t('receipt.title')} back="/rate">
      <form className="f-stack" onSubmit={ask} noValidate>
        <TextField label={t('receipt.enter')} value={typed} maxLength={40} onChange={setTyped} />
        <Button submit>{t('receipt.look')}</Button>
      </form>
      <ProblemBanner error={error} />
      {error === undefined && shown && <Standing shown={shown} />}
      {error === undefined &&
        shown &&
        (shown.followed ? <Banner tone="done">{t('receipt.followed')}</Banner> : <Follow receipt={receipt} onDone={look} />)}
    </Screen>
  );
};
