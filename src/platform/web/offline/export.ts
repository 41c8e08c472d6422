import type { Device } from './device.ts';
import type { Blob } from './ports.ts';

const base64 = (bytes: ArrayBuffer): string => {
  let text = '';
  for (const b of new Uint8Array(bytes)) text += String.fromCharCode(b);
  return btoa(text);
};

/** Writes what waits, all of it or one record, into a file that the person keeps; nothing is taken out of the queue. */
export const exportQueue = async (device: Device, seq?: number): Promise<void> => {
  const { records, blobs } = await device.outbox.held();
  const wanted = records.filter(r => seq === undefined || r.seq === seq);
  const drafts = await Promise.all([...new Set(wanted.map(r => r.draft))].map(key => device.drafts.read(key)));
  const needed = new Set(wanted.flatMap(r => r.needs));
  const pictures = blobs.filter((b: Blob) => needed.has(b.id)).map(({ bytes, ...b }) => ({ ...b, base64: base64(bytes) }));
  const content = { person: device.person, exportedAt: new Date().toISOString(), records: wanted, forms: drafts, pictures };
  const url = URL.createObjectURL(new globalThis.Blob([JSON.stringify(content, null, 1)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `peipao-${content.exportedAt.slice(0, 16).replaceAll(':', '')}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};
