import { newId } from '../contract/ids.ts';
import type { ProblemDetails } from '../contract/problem.ts';
import { AnsweredProblem, wayProblems } from './answered-problem.ts';
import { currentLocale } from './phrases.ts';

/** A file as the server keeps it; `fileId` is what operations take. */
export interface UploadedFile {
  fileId: string;
  name: string;
  size: number;
  sha256: string;
}

const answerOf = (request: XMLHttpRequest): unknown => {
  try {
    return JSON.parse(request.responseText);
  } catch {
    return undefined;
  }
};

/**
 * Sends a file under an id made here; sending it again under the same id changes nothing.
 * @param onProgress called with 0…1 while bytes leave
 * @throws Problem when the file was refused or the way is blocked
 */
export const upload = (file: File, onProgress?: (part: number) => void, id: string = newId()): Promise<UploadedFile> =>
  new Promise((resolve, reject) => {
    // fetch cannot tell how much has left; XMLHttpRequest can
    const request = new XMLHttpRequest();
    request.open('PUT', `/api/files/${id}`);
    request.setRequestHeader('content-type', file.type || 'application/octet-stream');
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.setRequestHeader('accept-language', currentLocale());
    request.upload.onprogress = e => e.lengthComputable && onProgress?.(e.loaded / e.total);
    request.onerror = () => reject(wayProblems.offline());
    request.onload = () => {
      const answer = answerOf(request) as (ProblemDetails & { id: string; name: string; size: number; sha256: string }) | undefined;
      if (request.status < 300 && typeof answer?.id === 'string') {
        resolve({ fileId: answer.id, name: answer.name, size: answer.size, sha256: answer.sha256 });
      } else reject(typeof answer?.code === 'string' ? new AnsweredProblem(answer) : wayProblems.foreignAnswer());
    };
    request.send(file);
  });
