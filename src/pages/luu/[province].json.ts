import type { OfflineList } from '../../domain/offlinebook.ts';
import { offlineLists } from '../../model/offline.ts';

export const getStaticPaths = () =>
  offlineLists.map(({ slug, list }) => ({ params: { province: slug }, props: { list } }));

/** What a province's offline book should hold; the build puts the book itself in its place. */
export const GET = ({ props }: { props: { list: OfflineList } }) => Response.json(props.list);
