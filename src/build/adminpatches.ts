import { adminWords } from './adminwords.ts';

/**
 * One change to a file of Decap's packages. `from` must stand in the file exactly once, so that a new
 * version of Decap in which the reason for the change has moved stops the build.
 */
type Patch = { name: string; file: string; from: string; to: string };

/** What is changed in Decap, and why. */
export const patches: readonly Patch[] = [
  {
    // The first thing that an editor sees is what waits for them.
    name: 'the desk as home',
    file: 'decap-cms-core/dist/esm/components/App/App.js',
    from: `children: [_jsx(Redirect, {
            exact: true,
            from: "/",
            to: defaultPath
          })`,
    to: `children: [_jsx(Route, {
            exact: true,
            path: "/",
            component: Desk
          })`,
  },
  {
    name: 'where the desk comes from',
    file: 'decap-cms-core/dist/esm/components/App/App.js',
    from: "NotFoundPage from './NotFoundPage';",
    to: "NotFoundPage from './NotFoundPage';\nimport { Desk } from 'diem-tua:desk';",
  },
  {
    // Decap takes an address that begins with a slash for one that is on the site already, and moves an
    // upload after its entry's title, though its address stands in the entry by then.
    name: 'pictures that are not on the site yet',
    file: 'decap-cms-core/dist/esm/reducers/entries.js',
    from: `export function selectMediaFilePath(config, collection, entryMap, mediaPath, field) {
`,
    to: `export function selectMediaFilePath(config, collection, entryMap, mediaPath, field) {
  if (mediaPath.startsWith('/media/')) return 'public' + mediaPath;
  if (mediaPath.startsWith('public/media/')) return mediaPath;
`,
  },
  {
    // A hand may have written a text where several things are due: the form shows an empty field, and
    // saving says what is wrong with the file.
    name: 'values of another shape than their field',
    file: 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/EditorControl.js',
    from: `          value: value,
`,
    to: `          value: fitting(widgetName, value),
`,
  },
  {
    name: 'which shape a field takes',
    file: 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/EditorControl.js',
    from: `import Widget from './Widget';
`,
    to: `import Widget from './Widget';
function fitting(widget, value) {
  const many = typeof value?.push === 'function';
  const parts = typeof value === 'object' && value !== null && !many;
  if (widget === 'list') return many ? value : undefined;
  if (widget === 'object') return parts ? value : undefined;
  if (widget === 'string' || widget === 'text') return many || parts ? undefined : value;
  return value;
}
`,
  },
  {
    name: 'rows of another shape than their group',
    file: 'decap-cms-core/dist/esm/lib/serializeEntryValues.js',
    from: `function runSerializer(values, fields, method) {
`,
    to: `function runSerializer(values, fields, method) {
  if (!Map.isMap(values)) return values;
`,
  },
  {
    // The address of a picture is made of the title before saving has composed it.
    name: 'composed letters in addresses',
    file: 'decap-cms-core/dist/esm/lib/urlHelper.js',
    from: `  })])(str);`,
    to: `  })])(str.normalize('NFC'));`,
  },
  {
    // A Forgejo lists a tree in pages of a thousand, and Decap reads the first alone: entries would vanish.
    name: 'every page of a tree',
    file: 'decap-cms-backend-forgejo/dist/esm/API.js',
    from: `      return result.tree
`,
    to: `      for (let page = 2, more = result.truncated; more; page++) {
        const next = await this.request(\`\${repoURL}/git/trees/\${encodeURIComponent(treeSha)}\`, {
          params: { ...(useRecursive && { recursive: 1 }), page }
        });
        result.tree.push(...next.tree);
        more = next.truncated && next.tree.length > 0;
      }
      return result.tree
`,
  },
  {
    // From there an upload can be deleted or replaced that an older article shows, and any file be added.
    name: 'no library of uploads',
    file: 'decap-cms-core/dist/esm/reducers/mediaLibrary.js',
    from: `  showMediaButton: true,
`,
    to: `  showMediaButton: false,
`,
  },
  {
    // Zod tries whether it may compile its rules; the page's policy says no, and that it was tried.
    name: 'no trial of eval',
    file: 'zod/v4/core/util.js',
    from: 'export const allowsEval = /* @__PURE__*/ cached(() => {',
    to: 'export const allowsEval = /* @__PURE__*/ cached(() => {\n    return false;',
  },
  {
    // The history of the content is read by those who write it.
    name: 'the title of a merge',
    file: 'decap-cms-backend-forgejo/dist/esm/API.js',
    from: `        MergeMessageField: MERGE_COMMIT_MESSAGE`,
    to: `        MergeTitleField: \`Đăng: \${pullRequest.title} (#\${pullRequest.number})\`,
        MergeMessageField: MERGE_COMMIT_MESSAGE`,
  },
  {
    // Decap asks as soon as it can, and the entry that comes a moment later takes the form's place.
    name: 'what was typed comes back after the entry',
    file: 'decap-cms-core/dist/esm/components/Editor/Editor.js',
    from: `    if (!prevProps.localBackup && this.props.localBackup) {`,
    to: `    const waits = props => Boolean(props.localBackup && props.entryDraft.get('key'));
    if (!waits(prevProps) && waits(this.props)) {`,
  },
  {
    // What a list was refused for came without its status, so that nobody knew what to do.
    name: 'the status of a refused list',
    file: 'decap-cms-backend-forgejo/dist/esm/API.js',
    from: `allResponses.map(res => this.parseResponse(res))`,
    to: `allResponses.map(res => this.parseResponse(res).catch(error => this.handleRequestError(error, res.status)))`,
  },
  {
    // Letters typed while a list is coming would vanish: this React draws what is asked for outside of events a
    // little later, and until then these bindings tell no form of a change, so that React puts back the old text.
    name: 'no letter lost while something loads',
    file: 'react-redux/es/utils/reactBatchedUpdates.js',
    from: `export { unstable_batchedUpdates } from 'react-dom';`,
    to: `export { flushSync as unstable_batchedUpdates } from 'react-dom';`,
  },
  {
    // Of other mistakes than empty fields Decap says nothing but beside the field, far below.
    name: 'a notice for every mistake in a form',
    file: 'decap-cms-core/dist/esm/actions/entries.js',
    from: `      if (hasPresenceErrors) {`,
    to: `      if (true) {`,
  },
  {
    name: 'a notice for every mistake in the form of a draft',
    file: 'decap-cms-core/dist/esm/actions/editorialWorkflow.js',
    from: `      if (hasPresenceErrors) {`,
    to: `      if (true) {`,
  },
];

/** Takes the path of a file of Decap's packages and its text and gives it changed, and in Vietnamese; throws naming a change that no longer fits. */
export function patched(path: string, text: string): string {
  const file = path.replaceAll('\\', '/');
  const changed = patches
    .filter((it) => file.endsWith(it.file))
    .reduce((now, it) => {
      if (now.split(it.from).length !== 2) throw misfit(it.file, it.name);
      return now.replace(it.from, () => it.to);
    }, text);
  return adminWords
    .filter((it) => file.endsWith(it.file))
    .reduce((now, it) => {
      if (!now.includes(it.from)) throw misfit(it.file, it.from);
      return now.replaceAll(it.from, () => it.to);
    }, changed);
}

/**
 * Takes the paths of all files that a bundle is made of and gives what is changed in none of them: a
 * file that was renamed would otherwise go out as its makers wrote it.
 */
export function missed(paths: readonly string[]): string[] {
  const files = new Set([...patches, ...adminWords].map(({ file }) => file));
  const read = paths.map((path) => path.replaceAll('\\', '/'));
  return [...files].filter((file) => !read.some((path) => path.endsWith(file)));
}

const misfit = (file: string, change: string): Error =>
  new Error(
    `${file}: the change "${change}" no longer fits. Compare src/build/adminpatches.ts and adminwords.ts with the new version of the package.`,
  );

/** Whether a file of Decap's packages is changed. */
export const isPatched = (path: string): boolean =>
  [...patches, ...adminWords].some(({ file }) => path.replaceAll('\\', '/').endsWith(file));
