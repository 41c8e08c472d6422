/** A picture as it goes to the server, and a small one for the page. */
export interface Shrunk {
  bytes: ArrayBuffer;
  type: string;
  thumb: string;
}

const drawn = (picture: ImageBitmap, longest: number): HTMLCanvasElement => {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
};

const encoded = (canvas: HTMLCanvasElement, quality: number): Promise<globalThis.Blob> =>
  new Promise((resolve, reject) => canvas.toBlob(b => (b ? resolve(b) : reject(new Error('not encoded'))), 'image/jpeg', quality));

/**
 * A photograph of a page, drawn anew at a size at which small print can be read; what the camera wrote beside it does not go along.
 * What the browser cannot draw is handed on as it is: the server judges files.
 */
export const redrawPage = async (file: File): Promise<File> => {
  if (!file.type.startsWith('image/')) return file;
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (!picture) return file;
  try {
    const page = await encoded(drawn(picture, 3_200), 0.9);
    return new File([page], file.name.replace(/(\.\w+)?$/, '.jpg'), { type: page.type });
  } finally {
    picture.close();
  }
};

const wantedBytes = 300 * 1024;

/**
 * Makes a photograph small enough for one bar of signal (about 300 KB) on the phone itself. It is drawn anew, so that what the
 * camera wrote beside the picture, such as the position, does not go along.
 * @throws DOMException when it is no picture
 */
export const shrinkPhoto = async (file: globalThis.Blob): Promise<Shrunk> => {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    let small = await encoded(drawn(picture, 1_600), 0.8);
    for (const [longest, quality] of [
      [1_600, 0.6],
      [1_200, 0.6],
      [960, 0.5],
    ] as const) {
      if (small.size <= wantedBytes) break;
      small = await encoded(drawn(picture, longest), quality);
    }
    return { bytes: await small.arrayBuffer(), type: 'image/jpeg', thumb: drawn(picture, 160).toDataURL('image/jpeg', 0.6) };
  } finally {
    picture.close();
  }
};
