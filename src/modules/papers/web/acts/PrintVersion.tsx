import { Button } from 'antd';
import { saveFile } from '#platform/web/call.ts';
import { printBlank } from '../../contract/operations-print.ts';
import { useT } from '../use-t.ts';

interface PrintVersionProps {
  id: string;
  formKey: string;
  onFailed: (error: unknown) => void;
}

/** The blank form of one version; only Table A.1 has a paper of its own. */
export const PrintVersion = ({ id, formKey, onFailed }: PrintVersionProps) => {
  const t = useT();
  if (formKey !== 'table-a1') return null;
  return <Button onClick={() => void saveFile(printBlank, { id }).catch(onFailed)}>{t('print.version')}</Button>;
};
