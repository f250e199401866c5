import { hsdsId } from './hsdsids.ts';
import type { HsdsRow } from './hsdstables.ts';
import type { HsdsWords } from './hsdsterms.ts';
import type { ListedPlace } from './places.ts';

/**
 * Takes what is said of a place and gives who runs it. Places of a province that name the same operator
 * share a row; where nobody has named one, the place has a row of its own that says so.
 */
export function organization(place: ListedPlace, words: HsdsWords): HsdsRow<'organization'> {
  const { operator, operatorType, area, slug, name } = place;
  if (operator === undefined)
    return {
      id: hsdsId('organization-of', slug),
      name: `Chưa rõ đơn vị quản lý: ${name}`,
      description: [
        'Nguồn không nêu tên đơn vị quản lý nơi này.',
        ...(operatorType ? [`Loại đơn vị: ${words.operators[operatorType]}.`] : []),
      ].join(' '),
    };
  return {
    id: hsdsId('organization', area.province, operator),
    name: operator,
    description: `Đơn vị quản lý, tên như nguồn ghi. Mã tỉnh, thành phố của nơi được quản lý: ${area.province}.`,
  };
}
