import { Button } from '#ui/field/Button.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import { ReceiptNumber } from './ReceiptNumber.tsx';
import { useT } from './use-t.ts';
import './rate.css';

/** 已收评价: the stamp, and the receipt that only this person has. */
export const RateThanks = ({ receipt }: { receipt: string }) => {
  const t = useT();
  return (
    <Screen title={t('rate.title')}>
      <div className="rate-stamp" aria-hidden="true">
        {t('receipt.stamp')}
      </div>
      <div className="rate-thanks" role="status">
        <h2>{t('receipt.thanks')}</h2>
        <p className="f-hint">{t('receipt.hint')}</p>
      </div>
      <ReceiptNumber receipt={receipt} />
      <Button to={`/receipt#${receipt}`}>{t('receipt.open')}</Button>
    </Screen>
  );
};
