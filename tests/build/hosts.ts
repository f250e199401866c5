/** How three hosts read what we print for them, written from their manuals: small enough to check by eye. */
type Headers = Record<string, string>;
type Rule = { at: string; lines: string[] };

/** Cloudflare: every matching rule in order; `! Name` removes; a name set twice is joined with a comma. */
export function cloudflare(file: string, path: string): Headers {
  const headers: Headers = {};
  for (const line of matching(file, path, cloudflarePattern).flatMap((rule) => rule.lines)) {
    const [name = '', value = ''] = split(line);
    if (line.startsWith('! ')) delete headers[line.slice(2)];
    else headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
  }
  return headers;
}

/** Netlify (netlify-cli): a line without a colon is skipped with a warning; the last rule wins. */
export function netlify(file: string, path: string): Headers {
  const lines = matching(file, path, netlifyPattern).flatMap((rule) => rule.lines);
  return Object.fromEntries(lines.filter((line) => line.includes(':')).map(split));
}

/** nginx: `set` and `if ($uri ~ …)` of the server block run in order; an add_header with an empty value is not sent. */
export function nginx(conf: string, path: string): Headers {
  const variables = new Map<string, string>();
  for (const line of conf.split('\n')) {
    const [, condition, name, value] =
      /^(?:if \(\$uri ~ "(.*?)"\) \{ )?set (\$\w+) "(.*?)";/.exec(line) ?? [];
    if (name !== undefined && (condition === undefined || new RegExp(condition).test(path)))
      variables.set(name, value ?? '');
  }
  const sent = [...conf.matchAll(/^add_header (\S+) (?:"(.*)"|(\$\w+)) always;$/gm)];
  return Object.fromEntries(
    sent
      .map(([, name = '', fixed, variable = '']) => [name, fixed ?? variables.get(variable) ?? ''])
      .filter(([, value]) => value !== ''),
  );
}

function matching(file: string, path: string, pattern: (at: string) => RegExp): Rule[] {
  const rules = file.split('\n\n').map((block) =>
    block
      .trim()
      .split('\n')
      .map((line) => line.trim()),
  );
  return rules
    .map(([at = '', ...lines]) => ({ at, lines }))
    .filter((rule) => pattern(rule.at).test(path));
}

function split(line: string): [string, string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
}

const escaped = (text: string) => text.replace(/[.+?^$()[\]{}|\\]/g, '\\$&');

function cloudflarePattern(at: string): RegExp {
  return new RegExp(`^${escaped(at).replace('*', '.*')}$`);
}

// As in netlify-headers-parser: by segments, and with or without the slash at the end.
function netlifyPattern(at: string): RegExp {
  const parts = at
    .split('/')
    .filter(Boolean)
    .map((part) => (part === '*' ? '?(.*)' : escaped(part).replaceAll('*', '(.*)')));
  return new RegExp(`^/${parts.join('/')}/?$`, 'iu');
}
