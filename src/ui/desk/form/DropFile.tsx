import { type DragEvent, useId, useRef, useState } from 'react';
import { saySize } from '#platform/web/format.ts';
import { usePlatformT } from '#platform/web/phrases.ts';
import { type UploadedFile, upload } from '#platform/web/upload.ts';
import { Icon } from '../Icon.tsx';
import { ProblemNotice } from '../ProblemNotice.tsx';

interface DropFileProps {
  /** What to drop here, e.g. 企业名单（.xlsx、.xls、.csv）. */
  label: string;
  /** Endings that the file dialog offers: `.xlsx,.xls,.csv`. */
  accept: string;
  /** Several at once, one after the other. */
  several?: boolean;
  /** Makes of a file what is sent, e.g. a picture without its position. */
  prepare?: (file: File) => Promise<File>;
  /** What it answers is waited for before the next file goes. */
  onStored: (file: UploadedFile) => unknown;
}

type Sending = { name: string; size: number; part: number; state: 'sending' | 'done' | 'failed'; error?: unknown };
/** A file that was not taken, and why. */
type Failed = { name: string; error: unknown };

/** A place to drop a file, or to choose it; shows how much has left. */
export const DropFile = ({ label, accept, several = false, prepare, onStored }: DropFileProps) => {
  const t = usePlatformT();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [sending, setSending] = useState<Sending>();
  const [failed, setFailed] = useState<readonly Failed[]>([]);
  /** One that is not taken is named; those behind it are taken all the same. */
  const takeOne = async (file: File): Promise<void> => {
    const base = { name: file.name, size: file.size };
    setSending({ ...base, part: 0, state: 'sending' });
    try {
      const stored = await upload(prepare ? await prepare(file) : file, part => setSending({ ...base, part, state: 'sending' }));
      setSending({ ...base, part: 1, state: 'done' });
      await onStored(stored);
    } catch (error) {
      setSending({ ...base, part: 0, state: 'failed', error });
      setFailed(before => [...before, { name: file.name, error }]);
    }
  };
  const take = async (files: FileList | null): Promise<void> => {
    const all = [...(files ?? [])];
    setFailed([]);
    for (const file of several ? all : all.slice(0, 1)) await takeOne(file);
    if (!several && all.length > 1) setFailed(before => [...before, ...all.slice(1).map(f => ({ name: f.name, error: undefined }))]);
    if (input.current) input.current.value = '';
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files);
  };
  const drag = (event: DragEvent): void => {
    event.preventDefault();
    setOver(event.type === 'dragover');
  };
  return (
    <div className="pp-drop-whole">
      <label htmlFor={id} className="pp-drop" data-over={over || undefined} onDrop={drop} onDragOver={drag} onDragLeave={drag}>
        <Icon name="upload" size={28} />
        <strong>{label}</strong>
        <span className="pp-hint">{over ? t('file.dropHere') : sending ? t('file.again') : t('file.drop')}</span>
        <input
          ref={input}
          id={id}
          type="file"
          className="pp-sr"
          accept={accept}
          multiple={several}
          onChange={e => void take(e.target.files)}
        />
      </label>
      <div role="status">
        {sending && sending.state !== 'failed' && (
          <p className="pp-drop-state">
            <Icon name="file" />
            <span>{`${sending.name} · ${saySize(sending.size)}`}</span>
            <span>{sending.state === 'done' ? t('file.done') : t('file.sending', { percent: Math.round(sending.part * 100) })}</span>
            {sending.state === 'sending' && <progress aria-label={sending.name} value={sending.part} max={1} />}
          </p>
        )}
      </div>
      {failed.map(f => (
        <div key={f.name} role="alert">
          {(several || failed.length > 1) && <strong>{t('file.notTaken', { name: f.name })}</strong>}
          <ProblemNotice error={f.error} />
        </div>
      ))}
    </div>
  );
};
