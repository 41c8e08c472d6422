import { type ChangeEvent, useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { base64Of } from '#platform/web/base64.ts';
import { call } from '#platform/web/call.ts';
import { readPdf } from '#platform/web/pdf-file.ts';
import { Banner, ProblemBanner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import type { FillView } from '../../contract/fill.ts';
import { mostFillBytes, mostFillFiles } from '../../contract/fill-files.ts';
import { addFillFile, removeFillFile } from '../../contract/operations-selffill.ts';
import { useT } from './use-t.ts';

const loadShrink = () => import('#platform/web/offline/photo.ts').then(m => m.shrinkPhoto);

interface State {
  busy?: boolean;
  words?: string;
  error?: unknown;
}

const size = (bytes: number): string => (bytes < 1_048_576 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`);

/** 证书与照片: what the enterprise adds to its form; it lies in the record beside what the officer adds. */
export const FillFiles = ({ view, onChanged }: { view: FillView; onChanged: () => void }) => {
  const t = useT();
  const [state, setState] = useState<State>({});
  const send = async (file: File): Promise<string | undefined> => {
    const isPdf = file.type === 'application/pdf' || /\.pdf$/i.test(file.name);
    const read = isPdf ? await readPdf(file, mostFillBytes) : undefined;
    if (read && 'fault' in read) return t(read.fault === 'size' ? 'self.fileTooBig' : 'self.fileNotPdf', { name: file.name });
    const shrunk = read ? undefined : await (await loadShrink())(file).catch(() => undefined);
    const bytes = read ? read.bytes : shrunk?.bytes;
    if (!bytes) return t('self.fileBroken', { name: file.name });
    const name = read ? file.name : file.name.replace(/(\.\w+)?$/, '.jpg');
    const mediaType = read ? ('application/pdf' as const) : ('image/jpeg' as const);
    await call(addFillFile, { linkId: view.linkId, file: { id: newId(), name: name.slice(-120), mediaType, data: base64Of(bytes) } });
    return undefined;
  };
  const add = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const input = event.currentTarget;
    const files = [...(input.files ?? [])];
    setState({ busy: true });
    const faults: string[] = [];
    try {
      for (const file of files) {
        const fault = await send(file);
        if (fault) faults.push(fault);
      }
      setState(faults.length > 0 ? { words: faults.join('') } : {});
    } catch (error) {
      setState({ error, ...(faults.length > 0 ? { words: faults.join('') } : {}) });
    }
    input.value = '';
    onChanged();
  };
  const remove = (id: string): void => {
    call(removeFillFile, { linkId: view.linkId, id }).then(onChanged, error => setState({ error }));
  };
  if (!view.writable && view.files.length === 0) return null;
  return (
    <section className="f-stack">
      <h2>{t('self.files')}</h2>
      {view.writable && <p className="f-hint">{t('self.filesHint')}</p>}
      {state.words && <Banner tone="bad">{state.words}</Banner>}
      <ProblemBanner error={state.error} />
      {view.files.length > 0 && (
        <ul className="f-notes">
          {view.files.map(f => (
            <li key={f.id} className="f-row">
              <div className="f-row-head">
                <strong>{f.name}</strong>
                {view.writable && (
                  <Button quiet label={t('self.fileRemoveNamed', { name: f.name })} onPress={() => remove(f.id)}>
                    {t('self.fileRemove')}
                  </Button>
                )}
              </div>
              <p className="f-hint">{t('self.fileThere', { size: size(f.size) })}</p>
            </li>
          ))}
        </ul>
      )}
      {view.writable && view.files.length < mostFillFiles && (
        <label className="f-button f-pick">
          {t(state.busy ? 'self.fileSending' : 'self.fileAdd')}
          <input
            type="file"
            accept="application/pdf,image/*"
            multiple
            disabled={state.busy}
            aria-label={t('self.fileAdd')}
            onChange={event => void add(event)}
          />
        </label>
      )}
    </section>
  );
};
