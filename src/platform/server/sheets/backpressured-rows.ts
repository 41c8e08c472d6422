import { streamXlsxRows } from 'hucre';
import { partsOf, worksheet } from './zip-parts.ts';

type Row = { index: number; values: (string | number | boolean | Date | null)[] };

const pieceBytes = 32_768;

/** The zip once more, its sheets last: the library needs all other parts before it can read a sheet as it comes. */
function* sheetsLast(zip: Buffer): Generator<Uint8Array> {
  const parts = partsOf(zip);
  for (const { head, data } of [...parts.filter(p => !worksheet.test(p.name)), ...parts.filter(p => worksheet.test(p.name))]) {
    yield new Uint8Array(head);
    for (let at = 0; at < data.length; at += pieceBytes) yield new Uint8Array(data.subarray(at, at + pieceBytes));
  }
}

interface Flow {
  stream: ReadableStream<Uint8Array>;
  rest: () => void;
  go: () => void;
}

/** Pieces, handed on only while the reader of the rows is hungry. */
const paced = (pieces: Iterator<Uint8Array>): Flow => {
  let resting = false;
  let wake: (() => void) | undefined;
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> => {
    if (resting) await new Promise<void>(resolve => (wake = resolve));
    const { done, value } = pieces.next();
    if (done) controller.close();
    else controller.enqueue(value);
  };
  const go = (): void => {
    resting = false;
    wake?.();
    wake = undefined;
  };
  const rest = (): void => {
    resting = true;
  };
  return { stream: new ReadableStream({ pull }, { highWaterMark: 0 }), rest, go };
};

/** A row that is there already comes within so many turns. */
const turns = 8;

/** The next row; only when none is waiting more may flow. */
const nextOf = async (rows: AsyncIterator<Row>, { rest, go }: Flow): Promise<IteratorResult<Row>> => {
  let came = false;
  const next = rows.next().finally(() => {
    came = true;
  });
  next.catch(() => {});
  for (let i = 0; i < turns && !came; i += 1) await undefined;
  if (!came) go();
  const row = await next;
  rest();
  return row;
};

/**
 * Rows of a big .xlsx in flat memory. Given all bytes at once the library reads ahead without end and keeps every row that nobody has taken;
 * given a stream it reads no faster than that flows. A file that it cannot read as a stream is read from its bytes, from where it stopped.
 */
export async function* steadyRows(bytes: Uint8Array, sheet: number): AsyncGenerator<Row> {
  let given = 0;
  try {
    const flow = paced(sheetsLast(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
    const rows = streamXlsxRows(flow.stream, { sheet }) as AsyncGenerator<Row>;
    for (let row = await nextOf(rows, flow); !row.done; row = await nextOf(rows, flow)) {
      given += 1;
      yield row.value;
    }
    return;
  } catch {
    // Read from the bytes below.
  }
  let passed = 0;
  for await (const row of streamXlsxRows(bytes, { sheet })) {
    passed += 1;
    if (passed > given) yield row as Row;
  }
}
