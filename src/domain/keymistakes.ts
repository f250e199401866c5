import type { Key } from '../schemas/key.ts';
import type { Place } from '../schemas/place.ts';
import { isRecipient } from './bech32.ts';
import { areaFault, type Mistake, type Units } from './mistakes.ts';
import { coordinatorMistakes, coverMistakes } from './readermistakes.ts';

/** A mailbox's file, by its path, with the name that is its ID. */
export type KeyFile = { file: string; id: string; data: Key };

/**
 * Takes all files of content/keys, the records of places by their slug and today's units, and gives
 * what does not hold together. What depends on the day is no mistake: it must not stop tomorrow's build.
 */
export function keyMistakes(
  files: readonly KeyFile[],
  places: ReadonlyMap<string, Place>,
  areas: Units,
): Mistake[] {
  const keys = new Map(files.map(({ id, data }) => [id, data]));
  return [
    ...files.flatMap((it) => [
      ...nameMistakes(it),
      ...areaMistakes(it, areas),
      ...recordMistakes(it, places),
      ...coordinatorMistakes(it, keys),
      ...coverMistakes(it, keys),
      ...recipientMistakes(it),
    ]),
    ...repeated(
      files,
      placeUses,
      (first) => `Địa điểm này đã có hộp thư trong ${first}. Hãy bỏ một trong hai tệp.`,
    ),
    ...repeated(
      files,
      operatorUses,
      (first) => `Trang đã có người phụ trách trong ${first}. Hãy bỏ một trong hai tệp.`,
    ),
    ...repeated(
      files,
      recipientUses,
      (first) => `Trùng với khóa trong ${first}. Mỗi hộp thư cần khóa của riêng mình.`,
    ),
  ];
}

/** The ID stands inside letters, which know no other names. */
const nameMistakes = ({ file, id }: KeyFile): Mistake[] =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.length <= 80
    ? []
    : [
        {
          file,
          field: 'tên tệp',
          remedy:
            'Tên tệp chỉ dùng chữ thường không dấu, số và dấu gạch nối, dài nhất 80 ký tự, và tệp nằm ngay trong content/keys. Hãy đổi tên tệp.',
        },
      ];

function areaMistakes({ file, data }: KeyFile, areas: Units): Mistake[] {
  const { province, communes = [] } = data;
  if (province === undefined) return [];
  const fault = areaFault({ province }, areas);
  if (fault) return [{ file, field: 'province', remedy: fault.remedy }];
  return communes.flatMap((commune, index) => {
    const wrong = areaFault({ province, commune }, areas);
    return wrong ? [{ file, field: `communes.${index}`, remedy: wrong.remedy }] : [];
  });
}

/** What a file says of its place, and the record of the place does not. */
function recordMistakes({ file, data }: KeyFile, places: ReadonlyMap<string, Place>): Mistake[] {
  if (data.place === undefined) return [];
  const record = `content/places/${data.place}.yml`;
  const place = places.get(data.place);
  if (!place) {
    const remedy = `Không có tệp ${record}. Hãy sửa tên, hoặc thêm địa điểm trước.`;
    return [{ file, field: 'place', remedy }];
  }
  return disagreements
    .filter(([, disagree]) => disagree(data, place))
    .map(([field, , remedy]) => ({ file, field, remedy: `${record} ${remedy(place)}` }));
}

type Disagreement = [
  field: keyof Key,
  disagree: (key: Key, place: Place) => boolean,
  remedy: (place: Place) => string,
];

/** What nobody has asked a place is no disagreement; routing then counts it as no. */
const disagreements: readonly Disagreement[] = [
  [
    'province',
    ({ province }, { area }) => province !== area.province,
    ({ area }) => `ghi tỉnh mang mã ${area.province}. Hãy sửa một trong hai.`,
  ],
  [
    'operatorType',
    (key, { operatorType = key.operatorType }) => key.operatorType !== operatorType,
    ({ operatorType }) => `ghi ${operatorType}. Hãy hỏi lại nơi ấy rồi sửa một trong hai.`,
  ],
  [
    'helps',
    ({ helps }, { homeVisits }) => helps.includes('visit') && homeVisits?.value === 'no',
    () => 'ghi nơi này không đến tận nhà. Hãy bỏ visit, hoặc hỏi lại nơi ấy rồi sửa địa điểm.',
  ],
  [
    'minors',
    ({ minors }, { receives = ['anyone'] }) =>
      minors && !receives.some((group) => group === 'minors' || group === 'anyone'),
    () =>
      'không ghi nơi này tiếp nhận người dưới 18 tuổi. Hãy đặt minors: false, hoặc hỏi lại nơi ấy rồi sửa địa điểm.',
  ],
];

const recipientMistakes = ({ file, data: { versions } }: KeyFile): Mistake[] =>
  versions.flatMap(({ recipient }, index) =>
    isRecipient(recipient)
      ? []
      : [
          {
            file,
            field: `versions.${index}.recipient`,
            remedy: 'Khóa công khai có chỗ chép sai. Hãy chép lại từ tệp đã tạo.',
          },
        ],
  );

/** Something that one mailbox alone may have, and the field that says so. */
type Use = { what: string; field: string };

const placeUses = ({ data: { place } }: KeyFile): Use[] =>
  place === undefined ? [] : [{ what: place, field: 'place' }];
const operatorUses = ({ data: { role } }: KeyFile): Use[] =>
  role === 'operator' ? [{ what: role, field: 'role' }] : [];
const recipientUses = ({ data: { versions } }: KeyFile): Use[] =>
  versions.map(({ recipient }, index) => ({
    what: recipient,
    field: `versions.${index}.recipient`,
  }));

/** A mistake for each file that has what another one before it has. */
function repeated(
  files: readonly KeyFile[],
  uses: (it: KeyFile) => Use[],
  remedy: (first: string) => string,
): Mistake[] {
  const all = files.flatMap((it) => uses(it).map((use) => ({ ...use, file: it.file })));
  return [...Map.groupBy(all, ({ what }) => what).values()].flatMap(([first, ...others]) =>
    others.flatMap(({ file, field }) =>
      first && first.file !== file ? [{ file, field, remedy: remedy(first.file) }] : [],
    ),
  );
}
