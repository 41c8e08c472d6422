import { Button } from 'antd';
import { saveFile } from '#platform/web/call.ts';
import { printSupplement } from '../../contract/operations-print.ts';
import { useT } from '../use-t.ts';

interface TakeOutProps {
  visit: { id: string };
  onFailed: (error: unknown) => void;
}

/** A visit's 补充页 as a file of its own (6.3-a). */
export const SupplementTakeOut = ({ visit, onFailed }: TakeOutProps) => {
  const t = useT();
  const print = (format: 'pdf' | 'docx') => (): void => {
    saveFile(printSupplement, { visitId: visit.id, format }).then(() => onFailed(undefined), onFailed);
  };
  return (
    <>
      <Button size="small" onClick={print('docx')}>
        {t('print.supplementDocx')}
      </Button>
      <Button size="small" onClick={print('pdf')}>
        {t('print.supplement')}
      </Button>
    </>
  );
};
