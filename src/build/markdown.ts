import {
  defineHastPlugin,
  defineMdastPlugin,
  type HastPluginList,
  type MdastNode,
  type MdastPluginList,
} from 'satteri';
import { canonVisible } from '../domain/canonvalues.ts';
import { slug } from '../domain/fold.ts';

const safeAddress = /^(https:\/\/|mailto:|tel:|\/(?!\/)|#)/;
const marker = /\[(\d{1,2})\]/;

/**
 * Keeps what editors write to what a page may hold: raw HTML is dropped, whatever it says; links
 * lead to https, mail, phone or this site; pictures come from /media/; no second h1.
 */
const bounds = defineMdastPlugin({
  name: 'bounds',
  html: (node, context) => context.removeNode(node),
  definition: (node, context) => {
    if (!safeAddress.test(node.url)) context.removeNode(node);
  },
  link: (node, context) => {
    if (!safeAddress.test(node.url)) context.replaceNode(node, [...node.children]);
  },
  image: (node, context) => {
    if (!node.url.startsWith('/media/')) context.removeNode(node);
  },
  heading: (node, context) => {
    if (node.depth === 1) context.setProperty(node, 'depth', 2);
  },
});

/** Brings what is read to its canonical spelling; code and addresses are no text and stay. */
const canon = defineMdastPlugin({
  name: 'canon',
  text: (node, context) => {
    const value = canonVisible(node.value);
    if (value !== node.value) context.setProperty(node, 'value', value);
  },
  image: (node, context) => {
    if (node.alt) context.setProperty(node, 'alt', canonVisible(node.alt));
    if (node.title) context.setProperty(node, 'title', canonVisible(node.title));
  },
  link: (node, context) => {
    if (node.title) context.setProperty(node, 'title', canonVisible(node.title));
  },
});

/** Turns `[2]` in the text into a link to the second source at the foot of the page. */
const sourceMarkers = defineMdastPlugin({
  name: 'source-markers',
  text: (node, context) => {
    if (marker.test(node.value)) context.replaceNode(node, linked(node.value));
  },
});

const linked = (text: string): MdastNode[] =>
  text.split(marker).map((part, index) =>
    index % 2 === 0
      ? { type: 'text', value: part }
      : {
          type: 'link',
          url: `#nguon-${part}`,
          children: [{ type: 'text', value: `[${part}]` }],
        },
  );

/** Gives headings ids without diacritics; a repeated heading gets a number. */
const headingIds = () => {
  const counts = new Map<string, number>();
  return defineHastPlugin({
    name: 'heading-ids-folded',
    element: {
      filter: ['h2', 'h3', 'h4', 'h5', 'h6'],
      visit: (node, context) => {
        const id = slug(context.textContent(node)) || 'muc';
        const count = (counts.get(id) ?? 0) + 1;
        counts.set(id, count);
        context.setProperty(node, 'id', count === 1 ? id : `${id}-${count}`);
      },
    },
  });
};

/** The same bounds for what only HTML shows: pictures that are named elsewhere in the text, and alignment as a style. */
const outerBounds = defineHastPlugin({
  name: 'outer-bounds',
  element: {
    filter: ['img', 'td', 'th'],
    visit: (node, context) => {
      if (node.tagName !== 'img') context.setProperty(node, 'style', null);
      else if (!String(node.properties['src']).startsWith('/media/')) context.removeNode(node);
    },
  },
});

/** What is done to editors' Markdown, in this order. */
export const markdownPlugins: { mdastPlugins: MdastPluginList; hastPlugins: HastPluginList } = {
  mdastPlugins: [canon, bounds, sourceMarkers],
  hastPlugins: [headingIds, outerBounds],
};
