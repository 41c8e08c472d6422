import { useState } from 'react';
import { copyText } from '#platform/web/copy-text.ts';
import { Button } from '#ui/field/Button.tsx';
import { spelledReceipt } from '../../domain/receipt.ts';
import { useT } from './use-t.ts';
import './rate.css';

/** 回执 as it is read out, and to copy. */
export const ReceiptNumber = ({ receipt }: { receipt: string }) => {
  const t = useT();
  const [copied, setCopied] = useState(false);
  return (
    <>
      <p>{t('receipt.number')}</p>
      <p className="rate-number">{spelledReceipt(receipt)}</p>
      <Button onPress={() => void copyText(spelledReceipt(receipt)).then(setCopied)}>
        {t(copied ? 'receipt.copied' : 'receipt.copy')}
      </Button>
    </>
  );
};
