/** Asks a server for challenges without end, over so many connections: `node tests/bench/flood.ts ADDRESS COUNT`. */
import { openLine } from '../intake/line.ts';

const [url = '', count = ''] = process.argv.slice(2);
const line = openLine(url, Number(count));
let answered = 0;

async function ask(): Promise<void> {
  for (;;) {
    await line('/api/challenge');
    answered += 1;
    if (answered === 1) console.log('It has begun.');
  }
}

await Promise.all(Array.from({ length: Number(count) }, ask));
