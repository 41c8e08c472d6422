// Run by the golden test in a process of its own, once for each zone of a host.
import { runGolden } from './golden.ts';

const host = new Date(Date.UTC(2026, 6, 1)).getTimezoneOffset();
process.stdout.write(JSON.stringify({ ...runGolden(), offset: host }));
