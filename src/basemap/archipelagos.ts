import { holds, middle, type Box, type Ring } from './geometry.ts';

/** An archipelago of Viet Nam: the box that holds all its land and no other, and what the map writes there. */
export type Archipelago = {
  key: 'hoang-sa' | 'truong-sa';
  name: string;
  /** The code of the province it belongs to in today's administrative table. */
  province: string;
  label: string;
  box: Box;
  /** South of the islets, where the label covers none of them. */
  labelAt: { lat: number; lng: number };
  islets: readonly { name: string; lat: number; lng: number }[];
};

/*
 * The boxes overrule every data set: Natural Earth, OpenStreetMap's country polygons and GeoNames
 * each give parts of both archipelagos to other countries. Palawan (117° E) and Sabah (6.9° N) stay outside.
 */
export const archipelagos: readonly Archipelago[] = [
  {
    key: 'hoang-sa',
    name: 'Quần đảo Hoàng Sa',
    province: '48',
    label: 'Quần đảo Hoàng Sa (TP. Đà Nẵng)',
    box: [110.8, 15.3, 113.4, 17.6],
    labelAt: { lat: 15.36, lng: 112.3 },
    islets: [
      { name: 'Hoàng Sa', lat: 16.533, lng: 111.608 },
      { name: 'Phú Lâm', lat: 16.834, lng: 112.34 },
      { name: 'Linh Côn', lat: 16.667, lng: 112.73 },
      { name: 'Tri Tôn', lat: 15.784, lng: 111.2 },
    ],
  },
  {
    key: 'truong-sa',
    name: 'Quần đảo Trường Sa',
    province: '56',
    label: 'Quần đảo Trường Sa (Khánh Hòa)',
    box: [111.2, 6.9, 116.6, 12],
    labelAt: { lat: 7.35, lng: 114.1 },
    islets: [
      { name: 'Song Tử Tây', lat: 11.429, lng: 114.331 },
      { name: 'Sơn Ca', lat: 10.375, lng: 114.479 },
      { name: 'Nam Yết', lat: 10.179, lng: 114.365 },
      { name: 'Sinh Tồn', lat: 9.886, lng: 114.329 },
      { name: 'Phan Vinh', lat: 8.968, lng: 113.7 },
      { name: 'Trường Sa', lat: 8.645, lng: 111.92 },
      { name: 'An Bang', lat: 7.876, lng: 112.919 },
    ],
  },
];

/** The archipelago in whose box a ring lies, if any. */
export const archipelagoOf = (ring: Ring): Archipelago | undefined => {
  const at = middle(ring);
  return archipelagos.find(({ box }) => holds(box, at));
};
