import { hsdsServicePages, hsdsServices } from '../../../../model/opendata.ts';

export const getStaticPaths = () => [
  ...hsdsServices.map((service) => ({ params: { id: service.id }, props: { body: service } })),
  ...hsdsServicePages.slice(1).map((page) => ({
    params: { id: String(page.page_number) },
    props: { body: page },
  })),
];

/** One service by its id, or a further page of all services by its number. */
export const GET = ({ props }: { props: { body: object } }) => Response.json(props.body);
