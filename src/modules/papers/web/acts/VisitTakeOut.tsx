import { Button } from 'antd';
import { saveFile } from '#platform/web/call.ts';
import { printVisit } from '../../contract/operations-print.ts';
import { useT } from '../use-t.ts';

interface TakeOutProps {
  visit: { id: string };
  onFailed: (error: unknown) => void;
}

/** A visit's Table A.1 as a file: to calculate with, to edit, to print (6.1-f). */
export const VisitTakeOut = ({ visit, onFailed }: TakeOutProps) => {
  const t = useT();
  const print = (format: 'pdf' | 'docx' | 'xlsx') => (): void => {
    saveFile(printVisit, { visitId: visit.id, format }).then(() => onFailed(undefined), onFailed);
  };
  return (
    <>
      <Button onClick={print('xlsx')}>{t('paper.excel')}</Button>
      <Button onClick={print('docx')}>{t('print.visitDocx')}</Button>
      <Button onClick={print('pdf')}>{t('print.visit')}</Button>
    </>
  );
};
