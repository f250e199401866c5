import { describe, expect, test } from 'vitest';
import { patched } from '../../cms/patched.ts';

describe('a file that was not there or cannot be read', () => {
  test('is written anew, in the house’s quotes', () => {
    expect(patched('', 'opens: 07:30\nname: "a: b"\n')).toBe("opens: '07:30'\nname: 'a: b'\n");
    expect(patched('', '---\ntitle: A\ndate: 2026-11-22\n---\n* Một \\[1]\n')).toBe(
      "---\ntitle: A\ndate: '2026-11-22'\n---\n- Một [1]\n",
    );
  });

  test.each(['a: [1\n', 'a: 1\na: 2\n', '---\na: [1\n---\nChữ\n'])('%j is replaced', (before) => {
    const after = before.startsWith('---') ? '---\na: 1\n---\nChữ mới\n' : 'a: 1\n';
    expect(patched(before, after)).toBe(after);
  });
});
