import type { Point } from './distance.ts';

/** Where to: a point that is the door itself, or an address; never what kind of place it is. */
export type Target = { point?: Point | undefined; address: string };

/** A map service and the address that shows the way there. */
export type MapLink = { name: string; href: string };

const words = ({ point, address }: Target): string =>
  encodeURIComponent(point ? `${point.lat},${point.lng}` : address);

/** Takes a target and gives the link that lets an Android phone's own app be chosen (RFC 5870, with Android's `q`). */
export const geoLink = (target: Target): string =>
  `geo:${target.point ? `${target.point.lat},${target.point.lng}` : '0,0'}?q=${words(target)}`;

/** Takes a target and gives the services to choose among. */
export const mapLinks = (target: Target): MapLink[] => {
  const { point } = target;
  return [
    {
      name: 'OpenStreetMap',
      href: point
        ? `https://www.openstreetmap.org/?mlat=${point.lat}&mlon=${point.lng}#map=17/${point.lat}/${point.lng}`
        : `https://www.openstreetmap.org/search?query=${words(target)}`,
    },
    {
      name: 'Google Maps',
      href: `https://www.google.com/maps/search/?api=1&query=${words(target)}`,
    },
    { name: 'Apple Maps', href: `https://maps.apple.com/?q=${words(target)}` },
  ];
};
