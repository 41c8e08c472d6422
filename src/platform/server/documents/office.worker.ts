import { parentPort } from 'node:worker_threads';
import { makeDocx } from './docx-make.ts';
import type { OfficeAnswer, OfficeOrder } from './office.ts';
import { officialData } from './official-data.ts';
import { jsonOf } from './text.ts';

const answerTo = async (order: OfficeOrder): Promise<OfficeAnswer> => {
  const { id, doc, createdAt } = order;
  try {
    if (order.make === 'data') return { id, json: jsonOf(await officialData(doc)) };
    return { id, bytes: new Uint8Array(await makeDocx(doc, createdAt)) };
  } catch (error) {
    return { id, fault: String((error as Error)?.stack ?? error) };
  }
};

parentPort?.on('message', (order: OfficeOrder) => {
  void answerTo(order).then(answer => parentPort?.postMessage(answer, answer.bytes ? [answer.bytes.buffer as ArrayBuffer] : []));
});
