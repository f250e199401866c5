import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Reads answers from whoever sits there, or from a pipe, one line each. */
export type Prompt = {
  /** Asks, and shows nothing of what is typed. */
  ask: (sentence: string) => Promise<string>;
  close: () => void;
};

/** Takes where answers come from and where questions are shown and gives a prompt. Throws a sentence when the input ends before an answer. */
export function prompt(
  input: NodeJS.ReadableStream & { isTTY?: boolean },
  output: NodeJS.WritableStream,
): Prompt {
  // Readline repeats what is typed: into nothing.
  const nothing = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: nothing, terminal: input.isTTY === true });
  const iterator = lines[Symbol.asyncIterator]();
  lines.on('SIGINT', () => {
    output.write('\n');
    process.exit(130);
  });
  return {
    ask: async (sentence) => {
      output.write(sentence);
      const { value, done } = await iterator.next();
      output.write('\n');
      if (done) throw new Error('Chưa có câu trả lời. Chưa ghi gì.');
      return String(value);
    },
    close: () => lines.close(),
  };
}
