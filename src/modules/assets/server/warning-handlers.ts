import { deadlineActHandlers } from './deadline-acts.ts';
import { deadlineExportHandlers } from './deadline-export.ts';
import { deadlineFeedHandlers } from './deadline-feed.ts';
import { deadlineReadHandlers } from './deadlines.ts';
import { ladderHandlers } from './ladders.ts';
import { newLawHandlers } from './new-law.ts';
import { noticeHandlers } from './notices.ts';
import { standardHandlers } from './standards.ts';

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
