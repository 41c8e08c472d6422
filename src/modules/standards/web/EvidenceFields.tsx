import { Form, Input } from 'antd';
import { DropFile } from '#ui/desk/form/DropFile.tsx';
import { useT } from './use-t.ts';

/** A file that the person has just put in. */
export interface PutIn {
  id: string;
  name: string;
}

/** 依据 of an entry: a note, a file, or both. The file is kept by the form above. */
export const EvidenceFields = ({ file, onFile }: { file: PutIn | undefined; onFile: (file: PutIn) => void }) => {
  const t = useT();
  return (
    <>
      <Form.Item name="note" label={t('note')} extra={t('noteHint')} rules={file ? [] : [{ required: true, whitespace: true }]}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <DropFile
        label={t('fileDrop')}
        accept=".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx"
        onStored={stored => onFile({ id: stored.fileId, name: stored.name })}
      />
      {file && <p className="pp-hint">{t('fileHere', { name: file.name })}</p>}
    </>
  );
};
