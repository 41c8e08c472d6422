import { type ChangeEvent, useState } from 'react';
import { fieldGo } from '#platform/web/field/router.ts';
import { sayMark } from '#platform/web/marks.ts';
import { sha256 } from '#platform/web/offline/sha256.ts';
import { readPdf } from '#platform/web/pdf-file.ts';
import { Banner, ProblemBanner } from '#ui/field/Banner.tsx';
import { BottomBar } from '#ui/field/BottomBar.tsx';
import { Button } from '#ui/field/Button.tsx';
import { LazyPart } from '#ui/field/LazyPart.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import { addVisitFile } from '../../contract/operations-files.ts';
import { signedLines, signedText } from '../../domain/signed-lines.ts';
import type { DeviceForm } from './device/device-form.ts';
import { pictureOnDevice, unpictureOnDevice } from './device/device-pictures.ts';
import type { FileOnDevice } from './device/visit-on-device.ts';
import { useT } from './use-t.ts';

const loadShrink = () => import('#platform/web/offline/photo.ts').then(m => m.shrinkPhoto);
// Here before she takes one, so that it needs no network then.
void loadShrink().catch(() => undefined);

/** A certificate as PDF: what goes over one bar of signal in a few minutes. */
const mostPdfBytes = 10 * 1024 * 1024;

const loadSign = () => import('./SignDialog.tsx').then(m => m.SignDialog);

interface PhotosScreenProps {
  form: DeviceForm;
  path: string;
  disabled: boolean;
}

const PictureList = ({ form, disabled, onError }: { form: DeviceForm; disabled: boolean; onError: (error: unknown) => void }) => {
  const t = useT();
  const waiting = new Set(form.queued.filter(r => r.name === addVisitFile.name).map(r => (r.template as { id: string }).id));
  const { files } = form.onDevice;
  const nameOf = (f: FileOnDevice, at: number): string =>
    f.kind === 'signature'
      ? t('photos.signature', { name: f.signerName ?? '' })
      : f.kind === 'certificate'
        ? f.caption
        : t('photos.photo', { n: at + 1 });
  if (files.length === 0) return <p className="f-empty">{t('photos.none')}</p>;
  return (
    <>
      {waiting.size > 0 && <p role="status">{t('photos.progress', { done: files.length - waiting.size, of: files.length })}</p>}
      <ul className="f-notes">
        {files.map((f, at) => (
          <li key={f.id} className="f-row">
            <div className="f-row-head">
              {f.thumb !== '' && <img src={f.thumb} alt="" height={64} />}
              <strong>{nameOf(f, at)}</strong>
            </div>
            <p className="f-hint">{t(waiting.has(f.id) ? 'photos.here' : 'photos.there')}</p>
            {!disabled && (
              <Button
                quiet
                label={t('photos.removeNamed', { name: nameOf(f, at) })}
                onPress={() => void unpictureOnDevice(form, f.id).catch(onError)}
              >
                {t('photos.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
};

/** 照片与签字: photographs are offered, never demanded; the enterprise signs what it sees. */
export const PhotosScreen = ({ form, path, disabled }: PhotosScreenProps) => {
  const t = useT();
  const form_ = useT();
  const [state, setState] = useState<{
    adding?: boolean;
    broken?: readonly string[];
    unfit?: readonly string[];
    error?: unknown;
    signing?: boolean;
  }>({});
  const lines = signedLines(form.form, form.answers);
  const add = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const input = event.currentTarget;
    const files = [...(input.files ?? [])];
    setState({ adding: true });
    const shrink = await loadShrink().catch(error => setState({ error }));
    if (!shrink) return;
    const broken: string[] = [];
    for (const file of files) {
      const shrunk = await shrink(file).catch(() => undefined);
      // One that cannot be opened is named; those behind it are taken all the same.
      if (!shrunk) {
        broken.push(file.name);
        continue;
      }
      await pictureOnDevice(form, { kind: 'photo', name: `${file.name.replace(/\.\w+$/, '')}.jpg`, caption: '', ...shrunk });
    }
    input.value = '';
    setState(broken.length > 0 ? { broken } : {});
  };
  const addPdf = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const input = event.currentTarget;
    const unfit: string[] = [];
    for (const file of [...(input.files ?? [])]) {
      const read = await readPdf(file, mostPdfBytes);
      if ('fault' in read) unfit.push(t(read.fault === 'size' ? 'photos.pdfTooBig' : 'photos.notPdf', { name: file.name }));
      else
        await pictureOnDevice(form, {
          kind: 'certificate',
          name: file.name.slice(-120),
          type: 'application/pdf',
          caption: file.name.slice(-100),
          bytes: read.bytes,
          thumb: '',
        });
    }
    input.value = '';
    setState(unfit.length > 0 ? { unfit } : {});
  };
  const sign = async (signed: { name: string; bytes: ArrayBuffer; thumb: string }): Promise<void> => {
    const shownSha256 = await sha256(signedText(lines));
    const { name: signerName, ...picture } = signed;
    for (const f of form.onDevice.files) if (f.kind === 'signature') await unpictureOnDevice(form, f.id);
    await pictureOnDevice(form, {
      kind: 'signature',
      name: 'signature.png',
      type: 'image/png',
      caption: '',
      ...picture,
      signerName,
      shownSha256,
    });
    setState({});
  };
  return (
    <Screen
      title={t('photos.title')}
      hint={form.visit.enterpriseName}
      onBack={() => fieldGo(`${path}/overview`)}
      bottom={
        <BottomBar saving={form.saving}>
          <Button to={`${path}/notes`}>{form_('fill.previous')}</Button>
          <Button primary={!disabled} to={`${path}/review`}>
            {form_(disabled ? 'submit.receiptPage' : 'fill.toReview')}
          </Button>
        </BottomBar>
      }
    >
      <p className="f-hint">{t('photos.hint')}</p>
      <ProblemBanner error={state.error} />
      {state.broken && (
        <Banner tone="bad">{t('photos.broken', { names: state.broken.join(sayMark('、')), n: state.broken.length })}</Banner>
      )}
      {state.unfit && <Banner tone="bad">{state.unfit.join('')}</Banner>}
      {!disabled && (
        <label className="f-button f-pick">
          {t(state.adding ? 'photos.adding' : 'photos.add')}
          <input
            type="file"
            accept="image/*"
            capture="environment"
            multiple
            disabled={state.adding}
            onChange={event => void add(event).catch(error => setState({ error }))}
          />
        </label>
      )}
      {!disabled && (
        <label className="f-button f-pick">
          {t('photos.addPdf')}
          <input
            type="file"
            accept="application/pdf"
            multiple
            aria-label={t('photos.addPdf')}
            onChange={event => void addPdf(event).catch(error => setState({ error }))}
          />
        </label>
      )}
      <PictureList form={form} disabled={disabled} onError={error => setState({ error })} />
      <SignedMark form={form} text={signedText(lines)} />
      {!disabled && <Button onPress={() => setState({ signing: true })}>{t('sign.start')}</Button>}
      {state.signing && (
        <LazyPart
          load={loadSign}
          of={{ lines, onClose: () => setState({}), onSigned: signed => void sign(signed).catch(error => setState({ error })) }}
        />
      )}
    </Screen>
  );
};

/** Says when what was signed is no longer what stands in the form. */
const SignedMark = ({ form, text }: { form: DeviceForm; text: string }) => {
  const t = useT();
  const [now, setNow] = useState<{ text: string; hash: string }>();
  if (now?.text !== text) void sha256(text).then(hash => setNow({ text, hash }));
  const signed = form.onDevice.files.find(f => f.kind === 'signature');
  if (!signed || !now || now.text !== text || signed.shownSha256 === now.hash) return null;
  return <Banner tone="warn">{t('sign.changed')}</Banner>;
};
