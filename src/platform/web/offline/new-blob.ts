import { newId } from '../../contract/ids.ts';
import type { Blob } from './ports.ts';
import { sha256 } from './sha256.ts';

/** A picture as it lies down on the device: hashed, to go up after all text. @param draft the form it belongs to */
export const newBlob = async (draft: string, picture: Pick<Blob, 'name' | 'type' | 'bytes'>): Promise<Blob> => ({
  id: newId(),
  ...picture,
  size: picture.bytes.byteLength,
  sha256: await sha256(picture.bytes),
  draft,
  uploaded: false,
  tries: 0,
  notBefore: 0,
});
