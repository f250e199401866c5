import { hsdsOrganizationPages } from '../../../../model/opendata.ts';

export const getStaticPaths = () =>
  hsdsOrganizationPages.slice(1).map((page) => ({
    params: { page: String(page.page_number) },
    props: { body: page },
  }));

/** A further page of all organizations. */
export const GET = ({ props }: { props: { body: object } }) => Response.json(props.body);
