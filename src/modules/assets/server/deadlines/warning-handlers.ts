import { standardHandlers } from '../standard-handlers.ts';
import { deadlineActHandlers } from './deadline-act-handlers.ts';
import { deadlineExportHandlers } from './deadline-export-handlers.ts';
import { deadlineFeedHandlers } from './deadline-feed-handlers.ts';
import { deadlineReadHandlers } from './deadline-read-handlers.ts';
import { ladderHandlers } from './ladder-handlers.ts';
import { newLawHandlers } from './new-law-handlers.ts';
import { noticeHandlers } from './notice-handlers.ts';

/** Deadlines stored, told and ended (6.3.1-a, 6.3.2-b, 6.3.4-a, 6.3.4-b). */
export const warningHandlers = [
  ...deadlineReadHandlers,
  ...deadlineActHandlers,
  ...deadlineExportHandlers,
  ...noticeHandlers,
  ...ladderHandlers,
  ...deadlineFeedHandlers,
  ...standardHandlers,
  ...newLawHandlers,
];
