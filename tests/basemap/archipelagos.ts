import type { Box } from './archive.ts';

/** Hoàng Sa and Trường Sa: all their land and no other lies in these boxes. */
export const archipelagos: readonly { name: string; label: string; province: string; box: Box }[] =
  [
    {
      name: 'Quần đảo Hoàng Sa',
      label: 'Quần đảo Hoàng Sa (TP. Đà Nẵng)',
      province: '48',
      box: [110.8, 15.3, 113.4, 17.6],
    },
    {
      name: 'Quần đảo Trường Sa',
      label: 'Quần đảo Trường Sa (Khánh Hòa)',
      province: '56',
      box: [111.2, 6.9, 116.6, 12],
    },
  ];

/** Names that the sources and other maps have there, in the languages they have them in. */
export const foreign =
  /paracel|spratly|sansha|xisha|nansha|yongxing|woody|itu aba|taiping|kalayaan|pag-?asa|layang|swallow|thitu|china|trung quốc|phi-líp-pin|ma-lai|\p{Script=Han}/iu;
